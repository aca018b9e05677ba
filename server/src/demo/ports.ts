// Chooses the demo's ports: the usual ones, or free ones where those are taken.
import { once } from "node:events";
import { createServer } from "node:net";
import { PtccError } from "../errors.js";

export const HOST = "127.0.0.1";

/** What was asked for on the command line; undefined takes the usual port or a free one. */
export interface WantedPorts {
  port?: number | undefined;
  publicPort?: number | undefined;
  sheetPort?: number | undefined;
}

export interface Ports {
  port: number;
  publicPort: number;
  sheetPort: number;
  /** The usual ports that other programs have. */
  taken: number[];
}

const USUAL = { port: 8787, publicPort: 8788, sheetPort: 8789 };
const OPTIONS = { port: "--port", publicPort: "--public-port", sheetPort: "--sheet-port" };

/**
 * A port of 0 stands for any free one.
 * @throws PtccError `configuration` where a port that was asked for is taken
 */
export async function choosePorts(wanted: WantedPorts): Promise<Ports> {
  const ports: Ports = { ...USUAL, taken: [] };
  for (const name of ["port", "publicPort", "sheetPort"] as const) {
    const asked = wanted[name];
    if (await isFree(asked ?? USUAL[name])) {
      ports[name] = asked ?? USUAL[name];
    } else if (asked === undefined) {
      ports[name] = 0;
      ports.taken.push(USUAL[name]);
    } else {
      throw new PtccError(
        "configuration",
        "port_in_use",
        `${OPTIONS[name]} ${asked}: this port is in use or not allowed. Choose another, or leave the option out.`,
      );
    }
  }
  return ports;
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    const listening = once(server, "listening");
    server.listen(port, HOST);
    await listening;
    server.close();
    await once(server, "close");
    return true;
  } catch {
    return false;
  }
}
