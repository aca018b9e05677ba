// The other services that the add-on uses: properties, locks, triggers, fetch, utilities, logs.
import type { PropertyOwner, TriggerInfo } from "../protocol.js";
import { type Call, exception } from "./call.js";

/** https://developers.google.com/apps-script/reference/properties/properties */
export function createPropertiesService(call: Call) {
  const store = (whose: PropertyOwner) => {
    const properties = {
      getProperty: (key: string) => call("properties.get", whose, key),
      setProperty: (key: string, value: string) => {
        call("properties.set", whose, key, String(value));
        return properties;
      },
      deleteProperty: (key: string) => {
        call("properties.delete", whose, key);
        return properties;
      },
    };
    return properties;
  };
  return {
    getDocumentProperties: () => store("document"),
    getUserProperties: () => store("user"),
  };
}

/** https://developers.google.com/apps-script/reference/lock/lock-service#getDocumentLock() */
export function createLockService(call: Call) {
  const lock = {
    tryLock: (milliseconds: number) => call("lock.try", milliseconds),
    releaseLock: () => {
      call("lock.release");
    },
  };
  return { getDocumentLock: () => (call("lock.exists") ? lock : null) };
}

/** https://developers.google.com/apps-script/reference/script/script-app */
export function createScriptApp(call: Call) {
  const wrap = (trigger: TriggerInfo) => ({
    getUniqueId: () => trigger.id,
    getHandlerFunction: () => trigger.handler,
  });
  type Trigger = ReturnType<typeof wrap>;
  const creator = (handler: string, kind: TriggerInfo["kind"]) => ({
    create: () => wrap(call("triggers.create", handler, kind)),
  });
  const AuthorizationStatus = { REQUIRED: "REQUIRED", NOT_REQUIRED: "NOT_REQUIRED" };
  return {
    AuthMode: { NONE: "NONE", LIMITED: "LIMITED", FULL: "FULL" },
    AuthorizationStatus,
    /** https://developers.google.com/apps-script/reference/script/authorization-info */
    getAuthorizationInfo: (_mode: string) => ({
      getAuthorizationStatus: () =>
        call("auth.missing").length > 0
          ? AuthorizationStatus.REQUIRED
          : AuthorizationStatus.NOT_REQUIRED,
    }),
    /**
     * Ends the run where a scope was not granted; Google then asks the person
     * (https://developers.google.com/apps-script/reference/script/script-app#requireAllScopes(AuthMode)).
     */
    requireAllScopes: (_mode: string) => {
      if (call("auth.missing").length > 0)
        throw exception("Authorization is required to perform that action.");
    },
    getProjectTriggers: () => call("triggers.list").map(wrap),
    deleteTrigger: (trigger: Trigger) => {
      call("triggers.delete", trigger.getUniqueId());
    },
    newTrigger: (handler: string) => ({
      forSpreadsheet: () => ({ onChange: () => creator(handler, "change") }),
      timeBased: () => ({
        // https://developers.google.com/apps-script/reference/script/clock-trigger-builder#everyHours(Integer)
        everyHours: (hours: number) => {
          if (!Number.isInteger(hours) || hours < 1)
            throw exception("The value passed to everyHours must be a whole number of hours.");
          return creator(handler, "clock");
        },
      }),
    }),
  };
}

/** https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app */
export function createUrlFetchApp(call: Call) {
  return {
    fetch: (url: string, params: Record<string, unknown> = {}) => {
      const { code, headers, body } = call("url.fetch", url, {
        method: String(params.method ?? "get"),
        contentType: String(params.contentType ?? "application/x-www-form-urlencoded"),
        payload: String(params.payload ?? ""),
        headers: (params.headers ?? {}) as Record<string, string>,
        muteHttpExceptions: params.muteHttpExceptions === true,
        followRedirects: params.followRedirects !== false,
      });
      return {
        getResponseCode: () => code,
        getHeaders: () => headers,
        getContentText: () => body,
      };
    },
  };
}

/** https://developers.google.com/apps-script/reference/utilities/utilities */
export function createUtilities(call: Call) {
  return {
    getUuid: () =>
      "xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx".replace(/x/g, () =>
        Math.floor(Math.random() * 16).toString(16),
      ),
    /** At most 5 minutes (https://developers.google.com/apps-script/reference/utilities/utilities#sleep(Integer)). */
    sleep: (milliseconds: number) => {
      if (milliseconds > 300_000) throw exception("Invalid argument: milliseconds");
      call("utilities.sleep", milliseconds);
    },
  };
}

/** https://developers.google.com/apps-script/guides/logging */
export function createConsole(call: Call) {
  const write = (...parts: unknown[]) => {
    call("log.write", parts.map(String).join(" "));
  };
  return { log: write, info: write, warn: write, error: write };
}
