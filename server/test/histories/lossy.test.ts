import { LOSSES, RARE, testHistories } from "./suite.js";
import { calmWorld } from "./world.js";

testHistories("lossy", "with lost, doubled and late requests", calmWorld, [...LOSSES, ...RARE]);
