// `ptcc source`: add, list, rotate, pause, resume, remove.
import { Command, Option } from "commander";
import * as admin from "../../admin/actions.js";
import { connectionOf, sharingOf, sheetToPull } from "../../admin/connecting.js";
import { type Config, publicUrlOf } from "../../config.js";
import type { SheetAddress } from "../../google-config.js";
import { countPupils } from "../../store/find-runs.js";
import type { Db } from "../../store/open.js";
import { listSources, type Source, type SourceKind } from "../../store/sources.js";
import { print, table, withStore } from "../session.js";

interface Json {
  json?: boolean;
}

interface AddOptions extends Json {
  name: string;
  kind: SourceKind;
  spreadsheet?: string;
  sheet?: string;
}

export function sourceCommand(): Command {
  const command = new Command("source").description("the sheets that teachers keep");
  command
    .command("add")
    .description("add a source and print what connects its sheet")
    .requiredOption("--name <name>", 'whose sheet it is, such as "Mr P"')
    .addOption(
      new Option(
        "--kind <kind>",
        "push: the add-on sends; pull: PTCC reads it from Google; file: `ptcc import` brings",
      )
        .choices(["push", "pull", "file"])
        .default("push"),
    )
    .option("--spreadsheet <id or URL>", "to pull: which spreadsheet")
    .option("--sheet <tab>", "to pull: the name of its tab")
    .option("--json", "print JSON")
    .action((options: AddOptions) =>
      withStore(({ db, config }) => {
        const { name, kind, json } = options;
        const sheet = sheetToPull(kind, options);
        const added = { name, kind, ...(sheet ? { sheet } : {}) };
        const source = admin.addSource(db, added, admin.COMMAND_LINE);
        if (sheet) printPulled(json, source, sheet, config);
        else printSecret(json, source, config);
      }),
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
      withStore(({ db, config }) =>
        printSecret(json, admin.rotateSecret(db, id, admin.COMMAND_LINE), config),
      ),
    );
  change(command, "pause", "refuse its snapshots; what it holds stays", admin.pauseSource);
  change(command, "resume", "take its snapshots again", admin.resumeSource);
  change(command, "remove", "remove a source and, softly, its pupils", admin.removeSource);
  return command;
}

function change(
  parent: Command,
  name: string,
  description: string,
  act: (db: Db, id: string, by: admin.Admin) => Source,
): void {
  parent
    .command(`${name} <id>`)
    .description(description)
    .option("--json", "print JSON")
    .action((id: string, { json }: Json) =>
      withStore(({ db }) => {
        const { name: sourceName, state } = act(db, id, admin.COMMAND_LINE);
        print(json, { id, name: sourceName, state }, () => [`${sourceName} (${id}) is ${state}.`]);
      }),
    );
}

function printPulled(
  json: boolean | undefined,
  source: Source,
  sheet: SheetAddress,
  config: Config,
): void {
  const sharing = sharingOf(source, sheet, config);
  const { id, name, kind, share_with } = sharing;
  print(json, sharing, () => [
    `${name} (${id}), kind ${kind}`,
    share_with === null
      ? "Pulling needs a service account: set GOOGLE_CLIENT_EMAIL and GOOGLE_PRIVATE_KEY (docs/pull.md)."
      : `Share the spreadsheet as Viewer with ${share_with}, then: ptcc pull --source ${id}`,
  ]);
}

function printSecret(json: boolean | undefined, source: Source, config: Config): void {
  const connection = connectionOf(source, config);
  const { id, name, kind, connection_code } = connection;
  print(json, connection, () => [
    `${name} (${id}), kind ${kind}`,
    ...(kind === "push"
      ? [
          "",
          "Paste this into the sheet, PTCC menu, Connect…:",
          "",
          connection_code,
          ...(config.publicUrl === null
            ? [
                "",
                `It names ${publicUrlOf(config)}, which only this machine reaches. For a sheet at Google, set PUBLIC_URL to the outside address of PUBLIC_PORT and run \`ptcc source rotate ${id}\`.`,
              ]
            : []),
        ]
      : [`Import with: ptcc import FILE --source ${id}`]),
  ]);
}
