// What schools call the same value of a column: "K" is SEN support, "C&I" communication and interaction.

/** Names of one thing: folded phrases with single spaces. */
export type Names = readonly string[];

/** Values that sheets abbreviate. */
export const SAME_VALUE: readonly Names[] = [
  ["f", "female", "females", "girl", "girls"],
  ["m", "male", "males", "boy", "boys"],
  ["university", "uni"],
  ["c i", "communication and interaction", "communication & interaction"],
  ["c l", "cognition and learning", "cognition & learning"],
  ["s p", "sensory and physical", "sensory & physical", "p s", "physical and sensory"],
  ["vegetarian", "veggie", "vegetarians", "veggies"],
  ["k", "sen support", "sen k", "send support"],
  ["e", "ehcp", "ehc plan", "education health and care plan"],
  ["slcn", "speech language and communication", "speech language communication"],
  ["hi", "hearing impairment", "hearing impaired"],
  ["pd", "physical disability", "physical disabilities"],
  ["msi", "multi sensory impairment", "multi-sensory impairment"],
  ["pl", "packed lunch", "packed lunches", "packed", "sandwiches"],
  ["football", "footie", "footy", "soccer"],
  ["am", "morning", "mornings", "mornings only"],
  ["pm", "afternoon", "afternoons", "afternoons only"],
  ["walks", "walk", "walking", "on foot", "foot", "walks to school", "walker"],
  ["bike", "bicycle", "cycle", "cycles", "cycling", "cyclist", "pushbike"],
  ["car", "parent car", "parents car", "family car", "driven"],
  ["bus", "school bus", "public bus"],
  ["taxi", "cab", "minicab"],
  ["sm", "school meal", "school dinner", "school dinners", "school meals"],
];

/** Of a column of gender, which may write one letter. */
export const GENDERS: readonly Names[] = [
  ["f", "female", "females", "girl", "girls", "g"],
  ["m", "male", "males", "boy", "boys", "b"],
];
