import { afterAll } from "vitest";
import { testChroma } from "../index/chroma.js";
import { testHistories } from "./suite.js";
import { calmWorld } from "./world.js";

const chroma = await testChroma();
afterAll(() => chroma.end());

testHistories("vectors", "with a Chroma that fails, goes and is wiped", () => calmWorld(chroma), [
  "lose request",
  "lose answer",
  "double",
  "late",
  "refuse",
  "down",
]);
