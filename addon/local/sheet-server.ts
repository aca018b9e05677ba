// Serves the local sheet as a page on this machine: a grid to edit, the add-on's menu, its sidebar.
import { readFile } from "node:fs/promises";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createAdaptorServer } from "@hono/node-server";
import { build } from "esbuild";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { HTTPException } from "hono/http-exception";
import { streamSSE } from "hono/streaming";
import { z } from "zod";
import { Dialogs } from "./dialogs.js";
import type { LocalAppsScript } from "./local-apps-script.js";
import type { Toast } from "./local-options.js";
import type { PageState, SheetLink } from "./page/state.js";
import { actSchema, perform } from "./page-acts.js";

export interface LocalSheetOptions {
  appsScript: LocalAppsScript;
  /** 0 takes any free one. */
  port?: number;
  /** A loopback address; the sheet is for this machine only. */
  host?: string;
  /** Shown at the top, to other pages of the journey. */
  links?: readonly SheetLink[];
}

export interface LocalSheetServer {
  url: string;
  close(): Promise<void>;
}

const PAGE = join(dirname(fileURLToPath(import.meta.url)), "page");
const LOOPBACK = ["127.0.0.1", "::1", "localhost"];
const MAX_BODY_BYTES = 20_000_000;
const KEEP_ALIVE_MS = 15_000;

// The sidebar runs in a sandboxed frame, as HtmlService's does, and talks to the page around it only.
const SIDEBAR_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; sandbox allow-scripts";
const PAGE_POLICY =
  "default-src 'none'; img-src data:; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const sidebarCall = z.object({ fn: z.string().max(100), args: z.array(z.unknown()) });

/**
 * Opens the spreadsheet and serves it until `close`.
 * @throws where `host` is not of this machine, or the port is taken
 */
export async function serveLocalSheet(options: LocalSheetOptions): Promise<LocalSheetServer> {
  const { appsScript, port = 0, host = "127.0.0.1" } = options;
  if (!LOOPBACK.includes(host))
    throw new Error(`The local sheet is served on this machine only, not on ${host}.`);
  const files = await pageFiles();
  const dialogs = new Dialogs(() => appsScript.events.emit("change"));
  const app = createApp(appsScript, dialogs, files, options.links ?? []);
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  if (!appsScript.menu) await appsScript.open();
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${host === "::1" ? "[::1]" : host}:${bound}`,
    close: async () => {
      dialogs.closeAll();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type PageFiles = Record<"html" | "css" | "js" | "shim", string>;

async function pageFiles(): Promise<PageFiles> {
  const bundle = async (file: string) => {
    const { outputFiles } = await build({
      entryPoints: [join(PAGE, file)],
      bundle: true,
      write: false,
      format: "iife",
      target: "es2022",
    });
    return outputFiles.map(({ text }) => text).join("");
  };
  const [html, css, js, shim] = await Promise.all([
    readFile(join(PAGE, "index.html"), "utf8"),
    readFile(join(PAGE, "page.css"), "utf8"),
    bundle("main.ts"),
    bundle("script-shim.ts"),
  ]);
  return { html, css, js, shim };
}

/**
 * Answers this page and nobody else: another name for this address (DNS rebinding) and another site's
 * requests (CSRF) are refused, because a browser tells both. Who is no browser carries nobody's rights.
 */
const onlyThisPage = createMiddleware(async (c, next) => {
  const host = c.req.header("host") ?? "";
  const name = host.replace(/:\d+$/, "").replace(/^\[|\]$/g, "");
  if (!LOOPBACK.includes(name)) throw new HTTPException(403, { message: "Not this host." });
  const { origin = `http://${host}`, "sec-fetch-site": site = "same-origin" } = c.req.header();
  const isForeign = origin !== `http://${host}` || site !== "same-origin";
  if (c.req.method === "POST" && isForeign)
    throw new HTTPException(403, { message: "Not from this page." });
  await next();
  c.header("x-content-type-options", "nosniff");
  c.header("cache-control", "no-store");
});

function createApp(
  script: LocalAppsScript,
  dialogs: Dialogs,
  files: PageFiles,
  links: readonly SheetLink[],
): Hono {
  const app = new Hono();
  const sidebar = { html: "", version: 0 };
  const state = (): PageState => {
    if (script.sidebar && script.sidebar.html !== sidebar.html) {
      sidebar.html = script.sidebar.html;
      sidebar.version++;
    }
    return pageState(script, dialogs, links, sidebar.version);
  };
  app.use(onlyThisPage);
  app.use(bodyLimit({ maxSize: MAX_BODY_BYTES }));
  app.get("/", (c) => {
    c.header("content-security-policy", PAGE_POLICY);
    return c.html(files.html);
  });
  app.get("/page.css", (c) => c.body(files.css, 200, { "content-type": "text/css" }));
  app.get("/page.js", (c) => c.body(files.js, 200, { "content-type": "text/javascript" }));
  app.get("/sidebar", (c) => {
    c.header("content-security-policy", SIDEBAR_POLICY);
    const shim = `<script>${files.shim}</script>`;
    return c.html((script.sidebar?.html ?? "").replace("<head>", () => `<head>${shim}`));
  });
  app.get("/api/events", (c) => streamEvents(c, script, state));
  app.post("/api/acts", async (c) => {
    perform(script, dialogs, parse(actSchema, await c.req.json()));
    return c.json({ done: true });
  });
  app.post("/api/sidebar", async (c) => {
    const { fn, args } = parse(sidebarCall, await c.req.json());
    try {
      return c.json({ value: await script.runFromSidebar(fn, args) });
    } catch (error) {
      return c.json({ error: error instanceof Error ? error.message : String(error) });
    }
  });
  return app;
}

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new HTTPException(400, { message: z.prettifyError(parsed.error) });
  return parsed.data;
}

function pageState(
  script: LocalAppsScript,
  dialogs: Dialogs,
  links: readonly SheetLink[],
  sidebarVersion: number,
): PageState {
  const { spreadsheet, menu, sidebar, executions } = script;
  const { activeSheet } = spreadsheet;
  return {
    title: spreadsheet.name,
    tabs: spreadsheet.sheets.map(({ id, name }) => ({ id, name })),
    activeTab: activeSheet.id,
    cells: activeSheet.all(),
    selection: activeSheet.selection,
    menu,
    sidebar: sidebar && { title: sidebar.title, version: sidebarVersion },
    dialog: dialogs.current,
    running: executions
      .filter(({ status }) => status === "running")
      .map(({ id, fn, kind }) => ({ id, fn, kind })),
    executions: executions.length,
    links: [...links],
  };
}

/** The whole state after each change, several changes at once in one; and toasts. */
function streamEvents(c: Context, script: LocalAppsScript, state: () => PageState) {
  return streamSSE(c, async (stream) => {
    let scheduled = false;
    const send = () => {
      scheduled = false;
      void stream.writeSSE({ event: "state", data: JSON.stringify(state()) });
    };
    const unsubscribe = script.subscribe(() => {
      if (scheduled) return;
      scheduled = true;
      setImmediate(send);
    });
    const onToast = (toast: Toast) =>
      void stream.writeSSE({ event: "toast", data: JSON.stringify(toast) });
    script.events.on("toast", onToast);
    stream.onAbort(() => {
      unsubscribe();
      script.events.off("toast", onToast);
    });
    send();
    while (!stream.aborted) {
      await stream.sleep(KEEP_ALIVE_MS);
      await stream.writeSSE({ event: "alive", data: "" });
    }
  });
}
