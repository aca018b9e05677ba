import { beforeEach, describe, expect, test } from "vitest";
import { shippedConcepts } from "../../src/concepts/load-concepts.js";
import { parseConfig } from "../../src/config.js";
import { consoleRoutes } from "../../src/console/routes.js";
import type { IndexState } from "../../src/http/context.js";
import { loadRiskRules } from "../../src/insights/risk/load-rules.js";
import type { Db } from "../../src/store/open.js";
import { addToken, closeSession, openSession, revokeToken } from "../../src/store/tokens.js";
import { memoryStore, pushSource } from "../support/store.js";

const INDEX: IndexState = {
  kind: "chroma",
  chroma: "ready",
  model: "some-model",
  serving: "some-model",
  pending: 0,
  lag_seconds: 0,
  available: true,
  embedded: 3,
  vectors: 3,
  passages: 3,
};

let db: Db;
let token: { id: string; token: string };
let index: IndexState;
let app: ReturnType<typeof consoleRoutes>;

beforeEach(() => {
  db = memoryStore();
  token = addToken(db, { name: "Mr A", role: "analyst" });
  index = INDEX;
  app = consoleRoutes(
    {
      config: parseConfig({}),
      reader: db,
      writer: {
        openSession: async (tokenId) => openSession(db, tokenId),
        closeSession: async (session) => closeSession(db, session),
      },
      indexState: async () => index,
      riskRules: loadRiskRules(null, shippedConcepts()),
      concepts: shippedConcepts(),
      unseen: async () => ({ late: new Map(), pending: 0 }),
      terms: null,
      insights: { pastRisk: noThread },
      school: {
        patterns: noThread,
        patternPupils: noThread,
        doctor: noThread,
        poke: () => {},
        close: async () => {},
      },
    },
    () => ({ openapi: "3.1.0", info: { title: "PTCC", version: "1" } }),
  );
});

/** No page that is asked for here computes over the whole school. */
const noThread = () => Promise.reject(new Error("no thread in this test"));

const sameOrigin = { Origin: "http://localhost" };

function signIn(fields: Record<string, string>, headers: Record<string, string> = sameOrigin) {
  return app.request("/sign-in", { method: "POST", body: new URLSearchParams(fields), headers });
}

async function sessionCookie(): Promise<string> {
  const response = await signIn({ token: token.token });
  return (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}

const get = (path: string, cookie = "") => app.request(path, { headers: { Cookie: cookie } });

describe("signing in", () => {
  test("a valid token opens a session and leads on to the page that was asked for", async () => {
    const response = await signIn({ token: `  ${token.token}\n`, next: "/sync" });
    expect([response.status, response.headers.get("location")]).toEqual([303, "/sync"]);
    const cookie = response.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^ptcc_session=[\w-]{43}; .*HttpOnly; SameSite=Lax$/);
    expect(cookie).toContain("Path=/");
    expect(cookie).not.toContain("Secure");
    expect(cookie).not.toContain(token.token);
  });

  test("over HTTPS, also behind a proxy, the cookie is sent over HTTPS only", async () => {
    const response = await signIn(
      { token: token.token },
      { ...sameOrigin, "X-Forwarded-Proto": "https" },
    );
    expect(response.headers.get("set-cookie")).toContain("; Secure");
  });

  test("a wrong or revoked token is refused in words and opens nothing", async () => {
    const refused = await signIn({ token: "ptcc_wrong" });
    expect(refused.status).toBe(401);
    expect(refused.headers.get("set-cookie")).toBeNull();
    expect(await refused.text()).toContain("This token is not valid");
    revokeToken(db, token.id);
    expect((await signIn({ token: token.token })).status).toBe(401);
  });

  test.each(["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:1", ""])(
    "the next page %j is never one of another site",
    async (next) => {
      const { headers } = await signIn({ token: token.token, next });
      expect(headers.get("location")).toMatch(/^\/($|[^/\\])/);
    },
  );

  test("a form of another site is refused", async () => {
    const response = await signIn(
      { token: token.token },
      { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" },
    );
    expect(response.status).toBe(403);
    expect(await response.text()).toContain("This request came from another site.");
  });

  test("a form that is too large is refused", async () => {
    expect((await signIn({ token: "x".repeat(20_000) })).status).toBe(413);
  });
});

describe("without a session", () => {
  test.each(["/", "/pupils", "/pupils/stu_1", "/sync", "/currency", "/runs/run_1"])(
    "%s leads to the sign-in page, and back afterwards",
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(302);
      expect(response.headers.get("location")).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
    },
  );

  test("a session that was signed out is none", async () => {
    const cookie = await sessionCookie();
    expect((await get("/", cookie)).status).toBe(200);
    await app.request("/sign-out", { method: "POST", headers: { ...sameOrigin, Cookie: cookie } });
    expect((await get("/", cookie)).status).toBe(302);
  });

  test("a revoked token ends its sessions", async () => {
    const cookie = await sessionCookie();
    revokeToken(db, token.id);
    expect((await get("/", cookie)).status).toBe(302);
  });
});

describe("every page", () => {
  test.each(["/", "/pupils", "/sync", "/sign-in"])(
    "%s loads nothing inline or from elsewhere",
    async (path) => {
      const response = await get(path, await sessionCookie());
      const policy = response.headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain("unsafe");
      const page = await response.text();
      expect(page).toMatch(/^<!doctype html><html lang="en-GB">/);
      expect(page).not.toMatch(/<script(?![^>]*src="\/assets\/)|<style|\sstyle=|\son\w+=|https?:/);
    },
  );

  test("a browser is told in a page that there is none, a program as everywhere", async () => {
    const asked = (accept: string) => app.request("/nothing", { headers: { accept } });
    const page = await asked("text/html,*/*");
    expect(page.status).toBe(404);
    expect(await page.text()).toContain("There is no page at this address.");
    const answer = await asked("*/*");
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain("<html");
  });

  test("signed in, no page is kept by the browser", async () => {
    const response = await get("/sync", await sessionCookie());
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  test("an asset comes once, and again only where it changed", async () => {
    const first = await get("/assets/console.css");
    expect(first.headers.get("content-type")).toBe("text/css; charset=utf-8");
    const again = await app.request("/assets/console.css", {
      headers: { "If-None-Match": first.headers.get("etag") ?? "" },
    });
    expect(again.status).toBe(304);
    expect((await get("/assets/icon.svg")).status).toBe(200);
    expect((await get("/assets/routes.tsx")).status).toBe(404);
  });
});

describe("the sync page", () => {
  const syncPage = async () => (await get("/sync", await sessionCookie())).text();

  test("without a source it says how to get one", async () => {
    expect(await syncPage()).toContain("No sheet is connected yet");
  });

  test("a source that never pushed waits for its teacher", async () => {
    pushSource(db, "Mr P");
    expect(await syncPage()).toContain("Waiting for the first push");
  });

  test.each<[string, Partial<IndexState>]>([
    ["Up to date", {}],
    ["Catching up: 2 sentences to go", { pending: 2, lag_seconds: 4, vectors: 1 }],
    ["Not available", { available: false, chroma: "down", vectors: null }],
    ["Starting", { available: false, chroma: "starting", vectors: null }],
  ])("the index is told as: %s", async (words, state) => {
    index = { ...INDEX, ...state };
    expect(await syncPage()).toContain(words);
  });
});
