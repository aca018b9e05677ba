// How far two are apart, as people put it.
import { PUPILS } from "../words/people.js";
import type { Rule } from "./rule.js";

const MORE = "bigger|larger|fuller|ahead of|up on|above";
const FEWER = "smaller|behind|below|down on";

const GIRLS = "boys|girls";

/** "3A is bigger than 3B, by how many": of pupils, or of one sex. */
const sized = (sign: string, meant: "more" | "fewer"): readonly Rule[] =>
  (
    [
      [`(?: (?:${PUPILS}))?`, "pupils"],
      [` (${GIRLS})`, "$3"],
    ] as const
  ).map(([said, whom]) => [
    new RegExp(
      `^(.{1,40}?)(?:['’]s| (?:is|are|has|have)) (?:${sign}) (?:than )?(.{1,40}?),? by how (?:many|much)${said}(?: is it)?\\W*$`,
      "iu",
    ),
    `how many ${meant} ${whom} are there in $1 than in $2`,
  ]);

export const GAPS: readonly Rule[] = [
  // "the gap between the average attendance of Hazel and that of Rowan, in percentage points"
  [
    /\b(?:gap|difference) between (?:the )?((?:average|mean|median|total) [^,?]{3,40}?) (?:of|in|for|at) ([^,?]{1,40}?) and (?:that|the one|those) (?:of|in|for|at) ([^,?]{1,40}?)(?:,? in (?:percentage )?points)?\W*$/iu,
    "difference in $1 between $2 and $3",
  ],
  ...sized(MORE, "more"),
  ...sized(FEWER, "fewer"),
  [
    new RegExp(
      `^by how (?:many|much) (?:${PUPILS})?(?: does| do| is| are)? (?:the )?(?:roll|number|head ?count|number of (?:${PUPILS}))? ?(?:at|in|of|on)? ?(.{1,40}?) (?:exceed|outnumber|outstrip|surpass|top|beat|bigger than|larger than)s? (?:that |the (?:roll|number) )?(?:at |in |of |on )?(.{1,40}?)\\W*$`,
      "iu",
    ),
    "how many more pupils are there in $1 than in $2",
  ],
  [
    /^by how (?:much|many) (?:does|do) (?:the )?(.+?) (of|in|for|at) (.{1,40}?) (?:differ|vary) from (?:that|those|the one) (?:of|in|for|at) (.+?)\W*$/iu,
    "difference in $1 between $3 and $4",
  ],
  [
    /\bhow far apart are (.{1,40}? and .{1,40}?) (?:on|for|in|in terms of) (?:their |the )?(.+?)\W*$/giu,
    "difference in $2 between $1",
  ],
  [
    /^(?:take|subtract|deduct) (?:the )?(.{1,30}?) ((?:average|mean|median) .{3,30}?) (?:off|from|away from) (?:the )?(.{1,30}?)(?: one)?(?:[,–-]+ ?(?:and )?what(?:['’]s| is) (?:the )?(?:gap|difference|left|that))?\W*$/iu,
    "how much higher is the $2 in $3 than in $1",
  ],
  [
    /^(.{1,30}?) (?:v|vs|versus|against|and) (.{1,30}?)[,:]? ((?:average|mean|median) .{3,30}?)(?:[,:–-])? (?:gap|difference)\W*$/iu,
    "difference in $3 between $1 and $2",
  ],
];
