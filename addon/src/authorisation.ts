// What Google lets this script do for the person who runs it.

/**
 * In a person's own command: makes Google ask for whatever was not granted yet. Where something is
 * missing, Google ends the run here and shows its own dialog
 * (https://developers.google.com/apps-script/reference/script/script-app#requireAllScopes(AuthMode)).
 * Never call it inside try, nor in a trigger, where no one could answer.
 */
export function askForAuthorisation(): void {
  if (typeof ScriptApp === "undefined" || typeof ScriptApp.requireAllScopes !== "function") return;
  ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
}

/**
 * True where Google says that permissions are missing; its exceptions come in the person's language,
 * this does not
 * (https://developers.google.com/apps-script/reference/script/script-app#getAuthorizationInfo(AuthMode)).
 */
export function isAuthorisationMissing(): boolean {
  try {
    const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
    return info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED;
  } catch {
    return false;
  }
}
