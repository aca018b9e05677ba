// `ptcc source`: add, list, rotate, pause, resume, remove.
import { Command, Option } from "commander";
import { encodeConnectionCode } from "../../../../shared/connection-code.js";
import { type Config, publicUrlOf } from "../../config.js";
import { countPupils } from "../../store/find-runs.js";
import {
  addSource,
  listSources,
  pauseSource,
  rotateSecret,
  type Source,
  type SourceKind,
} from "../../store/sources.js";
import { removeSource } from "../../sync/remove-source.js";
import { print, table, withStore } from "../session.js";

interface Json {
  json?: boolean;
}

export function sourceCommand(): Command {
  const command = new Command("source").description("the sheets that teachers keep");
  command
    .command("add")
    .description("add a source and print what connects its sheet")
    .requiredOption("--name <name>", 'whose sheet it is, such as "Mr P"')
    .addOption(
      new Option("--kind <kind>", "push: the add-on sends; file: `ptcc import` brings")
        .choices(["push", "file"])
        .default("push"),
    )
    .option("--json", "print JSON")
    .action(({ name, kind, json }: Json & { name: string; kind: SourceKind }) =>
      withStore(({ db, config }) => printSecret(json, addSource(db, { name, kind }), config)),
    );
  command
    .command("list")
    .description("list the sources")
    .option("--json", "print JSON")
    .action(({ json }: Json) =>
      withStore(({ db }) => {
        const sources = listSources(db).map(
          ({ id, name, kind, state, sheetName, lastAcceptedAt }) => ({
            id,
            name,
            kind,
            state,
            sheet: sheetName,
            pupils: countPupils(db, id),
            last_accepted_at: lastAcceptedAt,
          }),
        );
        print(json, { sources }, () =>
          table(
            ["ID", "NAME", "KIND", "STATE", "PUPILS", "LAST SYNC"],
            sources.map((s) => [
              s.id,
              s.name,
              s.kind,
              s.state,
              `${s.pupils}`,
              s.last_accepted_at ?? "never",
            ]),
            'No sources yet. Add one: ptcc source add --name "Mr P" --kind push',
          ),
        );
      }),
    );
  command
    .command("rotate <id>")
    .description("give a source a new secret; the old one works for another day")
    .option("--json", "print JSON")
    .action((id: string, { json }: Json) =>
      withStore(({ db, config }) => printSecret(json, rotateSecret(db, id), config)),
    );
  change(command, "pause", "refuse its snapshots; what it holds stays", (db, id) =>
    pauseSource(db, id, true),
  );
  change(command, "resume", "take its snapshots again", (db, id) => pauseSource(db, id, false));
  change(command, "remove", "remove a source and, softly, its pupils", removeSource);
  return command;
}

function change(
  parent: Command,
  name: string,
  description: string,
  act: (db: Parameters<typeof removeSource>[0], id: string) => Source,
): void {
  parent
    .command(`${name} <id>`)
    .description(description)
    .option("--json", "print JSON")
    .action((id: string, { json }: Json) =>
      withStore(({ db }) => {
        const { name: sourceName, state } = act(db, id);
        print(json, { id, name: sourceName, state }, () => [`${sourceName} (${id}) is ${state}.`]);
      }),
    );
}

function printSecret(json: boolean | undefined, source: Source, config: Config): void {
  const { id, name, kind, secret } = source;
  const connection_code = encodeConnectionCode({ url: publicUrlOf(config), source_id: id, secret });
  print(json, { id, name, kind, secret, connection_code }, () => [
    `${name} (${id}), kind ${kind}`,
    ...(kind === "push"
      ? ["", "Paste this into the sheet, PTCC menu, Connect…:", "", connection_code]
      : [`Import with: ptcc import FILE --source ${id}`]),
  ]);
}
