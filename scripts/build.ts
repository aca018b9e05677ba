// `npm run build`: the add-on for clasp, and the server and the API's client as plain JavaScript in server/dist/.
import { fileURLToPath } from "node:url";
import { buildAddon } from "./build-addon.js";
import { declareClient } from "./build-client.js";
import { buildServer } from "./build-server.js";

const DIST = fileURLToPath(new URL("../server/dist", import.meta.url));

await Promise.all([buildAddon(), buildServer(DIST).then(() => declareClient(DIST))]);
process.stdout.write(
  "Built addon/dist/ (for clasp) and server/dist/ (run it with `node server/dist/server/src/main.js`; its client is `ptcc/client`).\n",
);
