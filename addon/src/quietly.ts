// For what is nice to have: Google cannot always tell, and older hosts lack a call.

/** The value, or null where reading it fails. */
export function quietly<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
