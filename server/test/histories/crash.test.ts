import { afterAll } from "vitest";
import { testChroma } from "../index/chroma.js";
import { CRASHES, testHistories } from "./suite.js";
import { crashWorld } from "./world.js";

const chroma = await testChroma();
afterAll(() => chroma.end());

testHistories("crash", "with kill -9 of the server", () => crashWorld(chroma), CRASHES);
