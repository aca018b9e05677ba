// Has the first person who asks wait no longer than the next: code is compiled, and what answers rest on is read.
import { createAsk } from "../answers/answer.js";
import { createSearchPupils } from "../search/search-pupils.js";
import { askDeps } from "./ask-deps.js";
import type { AnswerDependencies } from "./student-schemas.js";

/** Searches and asks as people do, one after the other; what comes out is nobody's. */
export async function warmAnswers(dependencies: AnswerDependencies): Promise<void> {
  const deps = askDeps(dependencies);
  await createSearchPupils(deps)("reading", {}, 1);
  const ask = createAsk(deps);
  for (const question of ["who needs support with reading?", "how many pupils are at level 3?"])
    await ask({ question });
}
