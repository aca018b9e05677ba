// The declarations of the API's client, beside its JavaScript, for programs that are not part of this tree.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const FOLDER = "server/src/client";
const MODULES = ["client", "routes"];

/**
 * Writes them from each module's text alone: the client imports nothing of the server, so none of its types.
 * @param dist as `buildServer` fills it
 */
export async function declareClient(dist: string): Promise<void> {
  const folder = join(dist, FOLDER);
  await mkdir(folder, { recursive: true });
  for (const name of MODULES) {
    const fileName = fileURLToPath(new URL(`../${FOLDER}/${name}.ts`, import.meta.url));
    const { outputText } = ts.transpileDeclaration(await readFile(fileName, "utf8"), {
      fileName,
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext },
    });
    await writeFile(join(folder, `${name}.d.ts`), outputText);
  }
}
