// `ptcc token`: add, list, revoke.
import { Command, Option } from "commander";
import { addToken, COMMAND_LINE, revokeToken } from "../../admin/actions.js";
import { listTokens, type Role } from "../../store/tokens.js";
import { print, table, withStore } from "../session.js";

interface Json {
  json?: boolean;
}

export function tokenCommand(): Command {
  const command = new Command("token").description("who may ask questions");
  command
    .command("add")
    .description("make a token; it is shown this once")
    .requiredOption("--name <name>", 'whose token it is, such as "Mr A"')
    .addOption(
      new Option("--role <role>", "what it may do")
        .choices(["analyst", "admin"])
        .default("analyst"),
    )
    .option("--json", "print JSON")
    .action(({ name, role, json }: Json & { name: string; role: Role }) =>
      withStore(({ db }) => {
        const token = addToken(db, { name, role }, COMMAND_LINE);
        print(json, token, () => [
          `${token.name} (${token.id}), ${token.role}`,
          "",
          token.token,
          "",
          "Only its hash is kept: write it down now.",
        ]);
      }),
    );
  command
    .command("list")
    .description("list the tokens, without what they are")
    .option("--json", "print JSON")
    .action(({ json }: Json) =>
      withStore(({ db }) => {
        const tokens = listTokens(db).map(({ id, name, role, createdAt, revokedAt }) => ({
          id,
          name,
          role,
          created_at: createdAt,
          revoked_at: revokedAt,
        }));
        print(json, { tokens }, () =>
          table(
            ["ID", "NAME", "ROLE", "CREATED", "REVOKED"],
            tokens.map((t) => [t.id, t.name, t.role, t.created_at, t.revoked_at ?? ""]),
            'No tokens yet. Make one: ptcc token add --name "Mr A" --role analyst',
          ),
        );
      }),
    );
  command
    .command("revoke <id>")
    .description("end a token and its sessions, at once")
    .option("--json", "print JSON")
    .action((id: string, { json }: Json) =>
      withStore(({ db }) => {
        revokeToken(db, id, COMMAND_LINE);
        print(json, { id, revoked: true }, () => [`${id} is revoked.`]);
      }),
    );
  return command;
}
