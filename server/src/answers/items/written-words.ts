// That nothing or something is written of pupils: "nothing written about them in the notes", "nothing recorded as their level".

export const NOTHING_WRITTEN =
  /^(nothing (recorded|written|noted|said|entered)( down)?( (in (the |their )?(notes|comments|remarks|observations)|(in|about|on|for|against) (them|their name)( in (the |their )?(notes|comments|remarks|observations))?))?|nothing in (the |their )?(notes|comments|remarks|observations))$/;
export const SOMETHING_WRITTEN =
  /^(something|anything) ((recorded|written|noted|said|entered)( down)?( (in (the |their )?(notes|comments|remarks|observations)|(about|on) them))?|in (the |their )?(notes|comments|remarks|observations))$/;
/** Behind "nothing recorded": the column follows. */
export const UNDER = /^(?:as|under|for|in|against|by way of)(?: (?:the|their|his|her|an?))?(?= )/;
