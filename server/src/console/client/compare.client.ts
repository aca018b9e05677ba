// Two pupils side by side: says what they are, and shows how they stand to each other then.
import { handleActs } from "./acts.client.js";
import { refreshParts } from "./live-parts.client.js";

handleActs(refreshParts);
