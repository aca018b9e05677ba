// Shows the pupils behind a number once they are known.
import { showOnceComputed } from "./recomputing.client.js";

showOnceComputed();
