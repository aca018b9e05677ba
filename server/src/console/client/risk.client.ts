// The risk board follows its filter, and shows a past day's once it is computed.
import { keepList, watchEnd } from "./list.client.js";
import { showOnceComputed } from "./recomputing.client.js";

keepList();
showOnceComputed(watchEnd);
