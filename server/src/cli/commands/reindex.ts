// `ptcc reindex`: has every sentence's vector brought to the vector index again.
import { Command } from "commander";
import { createIndexReader } from "../../index/index-reader.js";
import { enqueueIndex } from "../../index/index-writer.js";
import { findServer } from "../../presence.js";
import { indexUnlessServed } from "../index-here.js";
import { print, withStore } from "../session.js";

export function reindexCommand(): Command {
  return new Command("reindex")
    .description(
      "bring every sentence to the vector index again; embeds only what was never embedded",
    )
    .option("--json", "print JSON")
    .action(({ json }: { json?: boolean }) =>
      withStore(async ({ db, config }) => {
        const upsert = await createIndexReader(db).passageIds();
        enqueueIndex(db, { upsert, remove: [] });
        await indexUnlessServed(db, config);
        const served = (await findServer(config.dataDir)) !== null;
        print(json, { queued: upsert.length, server_running: served }, () => [
          `${upsert.length} sentences are queued; the server ${served ? "is bringing them to the index now" : "brings them to the index when it starts"}.`,
        ]);
      }),
    );
}
