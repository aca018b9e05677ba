// Signs in by the link /sign-in#<token>: a fragment never reaches a server or its log.
import { find } from "./dom.client.js";

const token = decodeURIComponent(location.hash.slice(1));
const field = find("token", HTMLInputElement);
if (token !== "") {
  // Out of the address first, so that no history and no bookmark keeps it.
  history.replaceState(null, "", location.pathname + location.search);
  field.value = token;
  field.form?.requestSubmit();
} else {
  field.focus();
}
