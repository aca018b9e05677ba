// Our ranking beside those of off-the-shelf parts, on the topic questions.
import { createEmbedder } from "../src/index/embeddings/embedder.js";
import { createBaselines } from "./baselines.js";
import { judge } from "./labels.js";
import { compare, type Difference, mean, ndcg } from "./measures.js";
import { type Asked, totals } from "./run.js";
import type { Split } from "./splits.js";

export interface SystemScore {
  system: string;
  ndcg: number;
  /** Ours less theirs; null for ours. */
  ours: Difference | null;
}

export interface GroupScore {
  without: readonly string[];
  /** Of topics, and of lists of a topic in a filter, with the groups left out. */
  ndcg: number;
  listRecall: number;
  /** The whole map less the map without the groups: what they earn. */
  earns: Difference;
}

/** Compares the answers of the whole concept map with those without some groups. */
export function groupScore(
  without: readonly string[],
  whole: readonly Asked[],
  less: readonly Asked[],
): GroupScore {
  const ndcgs = (asked: readonly Asked[]) => asked.flatMap(({ mark }) => mark.ndcg ?? []);
  return {
    without,
    ndcg: mean(ndcgs(less)),
    listRecall: totals(less).topic_lists_recall,
    earns: compare(ndcgs(whole), ndcgs(less)),
  };
}

/** nDCG@10 of each system over the questions whose gold is a ranking of all pupils. */
export async function sideBySide(split: Split, asked: readonly Asked[]): Promise<SystemScore[]> {
  const embedder = createEmbedder("use-lite", { modelsFolder: "" });
  try {
    const baselines = await createBaselines(split.school.now, split.labels, embedder);
    const topics = asked.flatMap((one) =>
      one.question.gold.of === "topic" ? [{ ...one, gold: one.question.gold }] : [],
    );
    const ours = topics.map((one) => one.mark.ndcg ?? 0);
    const scores: SystemScore[] = [{ system: "ours", ndcg: mean(ours), ours: null }];
    for (const [system, rank] of Object.entries(baselines)) {
      const theirs: number[] = [];
      for (const { question, gold } of topics) {
        const grades = new Map(
          split.school.now.map((pupil) => [
            pupil.key,
            judge(pupil, gold.topics, split.labels).grade,
          ]),
        );
        theirs.push(ndcg(await rank(question.ask), grades));
      }
      scores.push({ system, ndcg: mean(theirs), ours: compare(ours, theirs) });
    }
    return scores;
  } finally {
    await embedder.close();
  }
}
