// Why a pupil's risk is what it is: each rule that holds, its points, and what it rests on.
import { sql } from "drizzle-orm";
import type { Db } from "../../store/open.js";
import { passages } from "../../store/schema.js";
import type { RiskEvidence, RiskReason } from "../../store/schema-insights.js";
import { plainDay } from "../words.js";
import { type Clock, DayTime } from "./time.js";

/** Of one rule; more are counted. */
const SHOWN_EVIDENCE = 3;

/** The sentences that the reasons rest on, by the passage's id. */
export function readSentences(
  reader: Db,
  reasons: readonly Pick<RiskReason, "evidence">[],
): ReadonlyMap<number, string> {
  const ids = reasons.flatMap(({ evidence }) =>
    evidence.flatMap((each) => ("passage" in each && each.passage ? [each.passage] : [])),
  );
  const rows = reader
    .select({ id: passages.id, text: passages.text })
    .from(passages)
    .where(sql`${passages.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .all();
  return new Map(rows.map(({ id, text }) => [id, text]));
}

/** @param pupilPath the pupil's page, where its versions, logs and follow-ups stand by their ids */
export function Reasons(props: {
  reasons: readonly RiskReason[];
  sentences: ReadonlyMap<number, string>;
  pupilPath: string;
  clock: Clock;
}) {
  const { reasons, ...shown } = props;
  return (
    <ul class="reasons">
      {reasons.map(({ words, points, evidence }) => (
        <li>
          <span class="points">
            <span class="hidden">Points: </span>+{points.toFixed(1)}
          </span>
          <div>
            <p>{words}</p>
            <ul class="rests-on">
              {evidence.slice(0, SHOWN_EVIDENCE).map((each) => (
                <li>
                  <Evidence evidence={each} {...shown} />
                </li>
              ))}
              {evidence.length > SHOWN_EVIDENCE && (
                <li class="fine">and {evidence.length - SHOWN_EVIDENCE} more</li>
              )}
            </ul>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What a reason rests on, in words, leading to where it stands. */
export function Evidence(props: {
  evidence: RiskEvidence;
  sentences: ReadonlyMap<number, string>;
  pupilPath: string;
  clock: Clock;
}) {
  const { evidence, sentences, pupilPath, clock } = props;
  const sentence = "passage" in evidence ? sentences.get(evidence.passage ?? 0) : undefined;
  const quoted = sentence && (
    <>
      <q>
        <bdi>{sentence}</bdi>
      </q>{" "}
    </>
  );
  switch (evidence.type) {
    case "version":
      return (
        <a class="fine" href={`${pupilPath}#version-${evidence.version}`}>
          the sheet, <DayTime at={evidence.at} {...clock} />
        </a>
      );
    case "note":
      return (
        <>
          {quoted}
          <span class="fine">
            notes of the sheet, <DayTime at={evidence.at} {...clock} />
          </span>
        </>
      );
    case "log":
      return (
        <>
          {quoted}
          <a class="fine" href={`${pupilPath}#${evidence.id}`}>
            log, <DayTime at={evidence.at} {...clock} />
          </a>
        </>
      );
    case "follow_up":
      return (
        <a class="fine" href={`${pupilPath}#${evidence.id}`}>
          follow-up, due {plainDay(evidence.due)}
        </a>
      );
  }
}
