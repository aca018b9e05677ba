// What the pages load: one stylesheet, the client scripts and the icon, bundled once, on the first request.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { Hono } from "hono";
import { etag } from "hono/etag";
import type { AppEnv } from "../http/context.js";

const TYPES: Record<string, string> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
};

type Assets = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

let bundled: Promise<Assets> | undefined;

/**
 * `/assets/…`; browsers ask each time, and get the file again only where it is another.
 * @param scripts the names of the client scripts that pages load
 */
export function assetRoutes(scripts: readonly string[]) {
  return new Hono<AppEnv>().get("/assets/:file", etag(), async (c) => {
    bundled ??= bundle(scripts);
    const file = c.req.param("file");
    const body = (await bundled).get(file);
    if (!body) return c.notFound();
    const type = TYPES[file.split(".").at(-1) ?? ""] ?? "application/octet-stream";
    return c.body(body, 200, { "Content-Type": type, "Cache-Control": "no-cache" });
  });
}

async function bundle(scripts: readonly string[]): Promise<Assets> {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(new URL(".", import.meta.url)),
    entryPoints: [
      ...scripts.map((name) => ({ in: `client/${name}.client.ts`, out: name })),
      { in: "styles/console.css", out: "console" },
      { in: "icon.svg", out: "icon" },
    ],
    loader: { ".svg": "copy" },
    outdir: "out",
    bundle: true,
    // What several scripts need, such as the charts, is one file of its own.
    splitting: true,
    chunkNames: "part-[hash]",
    write: false,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    minify: true,
    legalComments: "none",
  });
  return new Map(
    outputFiles.map(({ path, contents }) => [
      path.split(/[/\\]/).at(-1) ?? path,
      new Uint8Array(contents),
    ]),
  );
}
