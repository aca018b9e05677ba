// `ptcc source`: add, list, rotate, pause, resume, remove.
import { Command, Option } from "commander";
import { encodeConnectionCode } from "../../../../shared/connection-code.js";
import { type Config, publicUrlOf } from "../../config.js";
import { PtccError } from "../../errors.js";
import { type SheetAddress, spreadsheetIdOf } from "../../google-config.js";
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
        const sheet = sheetOf(options);
        const source = addSource(db, { name, kind, ...(sheet ? { sheet } : {}) });
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

/** The sheet of a source to pull; null for the other kinds. */
function sheetOf({ kind, spreadsheet, sheet }: AddOptions): SheetAddress | null {
  if (kind !== "pull") {
    if (spreadsheet === undefined && sheet === undefined) return null;
    throw wrongSheet("--spreadsheet and --sheet go with --kind pull");
  }
  if (spreadsheet === undefined || sheet === undefined)
    throw wrongSheet("A source to pull needs --spreadsheet <id or URL> and --sheet <tab name>");
  const spreadsheetId = spreadsheetIdOf(spreadsheet);
  if (spreadsheetId === null)
    throw wrongSheet("--spreadsheet is neither a spreadsheet's id nor its address");
  return { spreadsheetId, sheetName: sheet };
}

const wrongSheet = (what: string) =>
  new PtccError("invalid", "wrong_sheet", `${what}. Nothing was added.`);

function printPulled(
  json: boolean | undefined,
  { id, name, kind }: Source,
  sheet: SheetAddress,
  { google }: Config,
): void {
  const share_with = google?.account.email ?? null;
  const { spreadsheetId: spreadsheet_id, sheetName: sheet_name } = sheet;
  print(json, { id, name, kind, spreadsheet_id, sheet_name, share_with }, () => [
    `${name} (${id}), kind ${kind}`,
    share_with === null
      ? "Pulling needs a service account: set GOOGLE_CLIENT_EMAIL and GOOGLE_PRIVATE_KEY (docs/pull.md)."
      : `Share the spreadsheet as Viewer with ${share_with}, then: ptcc pull --source ${id}`,
  ]);
}

function printSecret(json: boolean | undefined, source: Source, config: Config): void {
  const { id, name, kind, secret } = source;
  const connection_code = encodeConnectionCode({ url: publicUrlOf(config), source_id: id, secret });
  print(json, { id, name, kind, secret, connection_code }, () => [
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
