// Properties of the document and of each user, with Google's limits.

// Documented are 9 KB a value and 500 KB a store
// (https://developers.google.com/apps-script/guides/services/quotas); values above 8,066 bytes have
// been refused in practice, so the smaller number rules here.
const MAX_VALUE_BYTES = 8066;
const MAX_STORE_BYTES = 500 * 1024;

export class PropertyStore {
  #values = new Map<string, string>();

  get(key: string): string | null {
    return this.#values.get(key) ?? null;
  }

  /** @throws Error with Google's words where a limit would be passed */
  set(key: string, value: string): void {
    if (Buffer.byteLength(value) > MAX_VALUE_BYTES) throw new Error("Argument too large: value");
    let total = Buffer.byteLength(key + value);
    for (const [other, text] of this.#values)
      if (other !== key) total += Buffer.byteLength(other + text);
    if (total > MAX_STORE_BYTES)
      throw new Error(
        "You have exceeded the property storage quota. Please remove some properties and try again.",
      );
    this.#values.set(key, value);
  }

  delete(key: string): void {
    this.#values.delete(key);
  }

  all(): Record<string, string> {
    return Object.fromEntries(this.#values);
  }
}
