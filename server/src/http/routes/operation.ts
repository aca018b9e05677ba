// For whoever runs the machine: is it alive, is it ready, and its metrics.
import { getConnInfo } from "@hono/node-server/conninfo";
import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { Gauge, Registry } from "prom-client";
import { PtccError } from "../../errors.js";
import { readWatches } from "../../sources/read-watch.js";
import { countPupils } from "../../store/find-runs.js";
import { webhookState } from "../../store/webhook-rows.js";
import type { AppDependencies, AppEnv } from "../context.js";

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/** Lets only the host itself in: counts of pupils are nobody else's business. */
const hostOnly = createMiddleware<AppEnv>(async (c, next) => {
  // A request from a test has no socket.
  const from = c.env ? getConnInfo(c).remote.address : undefined;
  if (from !== undefined && !LOOPBACK.test(from))
    throw new PtccError(
      "forbidden",
      "host_only",
      "This address answers on the server's own machine only.",
    );
  await next();
});

/** `/healthz`, `/readyz`, `/metrics`. */
export function operationRoutes({ config, reader, indexState }: AppDependencies) {
  const routes = new Hono<AppEnv>();
  for (const path of ["/healthz", "/readyz", "/metrics"]) routes.use(path, hostOnly);

  routes.get("/healthz", (c) => c.json({ ok: true }));

  // Ready means that questions are answered; a lost vector index is shown, and is no reason to restart.
  routes.get("/readyz", async (c) => {
    reader.$client.prepare("SELECT 1 FROM sources LIMIT 1").get();
    const { chroma, ...index } = await indexState();
    const webhook = config.webhook && webhookState(reader);
    return c.json({ ready: true, index, chroma, webhook });
  });

  routes.get("/metrics", async (c) => {
    const registry = new Registry();
    const gauge = (name: string, help: string, labelNames: string[] = []) =>
      new Gauge({ name, help, labelNames, registers: [registry] });
    const index = await indexState();
    gauge("ptcc_index_pending", "Sentences not yet in the vector index").set(index.pending);
    gauge("ptcc_index_lag_seconds", "Age of the oldest of them").set(index.lag_seconds);
    gauge("ptcc_index_available", "1 while meaning search works").set(index.available ? 1 : 0);
    gauge("ptcc_embedded_texts", "Texts embedded since the start").set(index.embedded);
    if (config.webhook) {
      const { pending, failed } = webhookState(reader);
      gauge("ptcc_webhook_pending", "Webhook messages that wait").set(pending);
      gauge("ptcc_webhook_failed", "Webhook messages that were given up").set(failed);
    }
    const pupils = gauge("ptcc_pupils", "Pupils held", ["source"]);
    const age = gauge("ptcc_last_sync_age_seconds", "Since the last accepted sync", ["source"]);
    const late = gauge("ptcc_source_late", "1 while a source is overdue", ["source"]);
    for (const { source, watch } of readWatches(reader, config, new Date())) {
      const { id, lastAcceptedAt } = source;
      late.set({ source: id }, watch.late ? 1 : 0);
      pupils.set({ source: id }, countPupils(reader, id));
      if (lastAcceptedAt !== null)
        age.set({ source: id }, (Date.now() - Date.parse(lastAcceptedAt)) / 1000);
    }
    return c.text(await registry.metrics(), 200, { "Content-Type": registry.contentType });
  });

  return routes;
}
