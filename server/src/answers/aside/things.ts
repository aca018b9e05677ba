// Words behind which the name of a column or a need is that of a thing or of staff: "the EAL lead", "the SEN register".
import type { Item } from "../items/item.js";
import { type Token, wordAt } from "../words/tokens.js";

const THINGS =
  "lead|leads|leader|coordinator|returns?|reports?|meetings?|panel|board|register|team|officer|reviews?|letters?|paperwork|forms?|census|cup|bid|money|funding|budget|training|audit|data|group|stuff|time|posters?|display|assembly|screening|testing|tests?|club|kit|vouchers?|plans?|workshop|section|bit|governors?|teachers?|coach|coaches|lady|hub|company|firm|strategy|profile|register|catch-up|scheme|stickers?|bibs?|outing|box|invoice|day|rota|display|transition|headline|figures?|numbers?|headcount|table|certificates?|years";
const THING = new RegExp(`^(?:${THINGS})$`);
const BEGINS_WITH_THING = new RegExp(`^(?:['’]s?)? *(?:${THINGS})\\b`, "iu");

/** Whether the item names a thing or somebody of the staff, and no pupil: "the pupil premium return". */
export const isOfThing = ({ at, length }: Item, tokens: readonly Token[]): boolean =>
  THING.test(wordAt(tokens, at + length));

/** Whether what stands behind a name makes it that of a thing. */
export const beginsWithThing = (behind: string): boolean => BEGINS_WITH_THING.test(behind);
