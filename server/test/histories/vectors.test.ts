import { afterAll } from "vitest";
import { testChroma } from "../index/chroma.js";
import { LOSSES, testHistories } from "./suite.js";
import { calmWorld } from "./world.js";

const chroma = await testChroma();
afterAll(() => chroma.end());

testHistories(
  "vectors",
  "with a Chroma that fails, goes and is wiped",
  () => calmWorld(chroma),
  LOSSES,
);
