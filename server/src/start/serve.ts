// Serves the console and the API on one port, and what Google may reach on another.
import { createAdaptorServer } from "@hono/node-server";
import { createApp, createPublicApp } from "../http/app.js";
import type { AppDependencies } from "../http/context.js";
import type { Closer } from "./closing.js";
import { listen, stopListening } from "./listen.js";

/**
 * Listens on both ports.
 * @returns where each answers
 */
export async function serve(
  dependencies: AppDependencies,
  closers: Closer[],
): Promise<{ url: string; publicUrl: string }> {
  const { host, port, publicPort } = dependencies.config;
  const apps = [
    { name: "PORT", app: createApp(dependencies), at: port },
    { name: "PUBLIC_PORT", app: createPublicApp(dependencies), at: publicPort },
  ];
  const urls: string[] = [];
  for (const { name, app, at } of apps) {
    const server = createAdaptorServer({ fetch: app.fetch });
    urls.push(await listen(server, name, host, at));
    closers.push(() => stopListening(server));
  }
  const [url = "", publicUrl = ""] = urls;
  return { url, publicUrl };
}
