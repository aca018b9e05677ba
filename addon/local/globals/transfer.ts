// What google.script.run may carry between the sidebar and the script.

/**
 * The value as JSON. Legal are primitives, and objects and arrays of them; undefined in arrays
 * becomes null, and a Date, function or other object fails, nested ones too
 * (https://developers.google.com/apps-script/guides/html/communication#parameters_and_return_values).
 * @throws Error naming what cannot pass
 */
export function toTransferJson(value: unknown): string {
  check(value, new Set());
  return JSON.stringify(value ?? null);
}

function check(value: unknown, above: Set<unknown>): void {
  if (typeof value === "function" || typeof value === "symbol" || typeof value === "bigint")
    throw new Error(`google.script.run cannot carry a ${typeof value}.`);
  if (typeof value !== "object" || value === null) return;
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  if (kind !== "Object" && kind !== "Array")
    throw new Error(`google.script.run cannot carry a ${kind}.`);
  if (above.has(value)) throw new Error("google.script.run cannot carry a circular object.");
  above.add(value);
  for (const part of Object.values(value)) check(part, above);
  above.delete(value);
}
