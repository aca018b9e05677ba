// Opens a port and closes it again; says what is wrong where it cannot be opened.
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { ServerType } from "@hono/node-server";
import { PtccError } from "../errors.js";

/** Of that, how long requests under way may take, live views among them. */
const REQUEST_GRACE_MS = 3_000;

export async function listen(
  server: ServerType,
  name: string,
  host: string,
  port: number,
): Promise<string> {
  const listening = once(server, "listening");
  server.listen(port, host);
  try {
    await listening;
  } catch (cause) {
    throw listenFault(name, host, port, cause);
  }
  const { port: actual } = server.address() as AddressInfo;
  return `http://${host.includes(":") ? `[${host}]` : host}:${actual}`;
}

function listenFault(name: string, host: string, port: number, cause: unknown): unknown {
  const code = (cause as { code?: unknown }).code;
  const reasons: Record<string, string> = {
    EADDRINUSE: `port ${port} is in use. Stop the other program or set ${name} to another port.`,
    EACCES: `port ${port} may not be opened by this user. Set ${name} to one above 1023.`,
    EADDRNOTAVAIL: `${host} is not an address of this machine. Set HOST to one that is.`,
    ENOTFOUND: `HOST ${host} is not known. Set it to an address of this machine.`,
  };
  const reason = reasons[String(code)];
  return reason
    ? new PtccError("configuration", "cannot_listen", `${name}: ${reason}`, undefined, { cause })
    : cause;
}

/** Lets requests under way finish for a while; connections that wait for nothing are closed at once. */
export async function stopListening(server: ServerType): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  if (!("closeIdleConnections" in server)) return closed;
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), REQUEST_GRACE_MS);
  await closed;
  clearTimeout(timer);
}
