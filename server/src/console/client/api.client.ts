// Calls the API as the person who is signed in.
import type { Refusal } from "./ask-stream.client.js";

/**
 * What the API answers.
 * @throws Error with words for the person where it refuses or does not answer
 */
export async function call<Answer>(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(path, {
    method,
    headers: { "Content-Type": "application/json", ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Error("The server did not answer. Nothing was changed; try again in a moment.");
  });
  const answer: unknown = await response.json();
  if (!response.ok)
    throw new Error((answer as Refusal).error?.message ?? "The server could not do this.");
  return answer as Answer;
}
