// What logs are called on the pages.
import type { LogKind } from "../../store/find-entries.js";

export const KINDS: Record<LogKind, string> = {
  behaviour: "Behaviour",
  attendance: "Attendance",
  wellbeing: "Wellbeing",
  learning: "Learning",
  contact_home: "Contact home",
  safeguarding: "Safeguarding",
  praise: "Praise",
  other: "Other",
};
