// Signs in by the link /sign-in#<token>: a fragment never reaches a server or its log.
import { find } from "./dom.client.js";

const field = find("token", HTMLInputElement);

function signInByLink(): void {
  const token = location.hash.slice(1);
  if (token === "") return;
  // Out of the address first, so that no history and no bookmark keeps it.
  history.replaceState(null, "", location.pathname + location.search);
  field.value = token;
  field.form?.requestSubmit();
}

field.focus();
signInByLink();
// Where this page is open already, a link differs in its fragment only, and nothing is loaded.
addEventListener("hashchange", signInByLink);
