// What a person does in the page, checked, and done to the local Apps Script.
import { z } from "zod";
import type { Dialogs } from "./dialogs.js";
import type { LocalAppsScript } from "./local-apps-script.js";
import type { PageAct } from "./page/state.js";

const place = z.int().min(1).max(1_000_000);
const cell = z.string().max(50_000);

/** The acts as JSON may bring them; the limits are a spreadsheet's own. */
export const actSchema = z.discriminatedUnion("act", [
  z.object({
    act: z.literal("edit"),
    row: place,
    column: place,
    values: z.array(z.array(cell).max(200)).min(1).max(20_000),
  }),
  z.object({ act: z.literal("insertRows"), before: place, count: z.int().min(1).max(1000) }),
  z.object({ act: z.literal("deleteRows"), first: place, count: z.int().min(1).max(20_000) }),
  z.object({ act: z.literal("sort"), column: place, ascending: z.boolean() }),
  z.object({
    act: z.literal("select"),
    selection: z.object({ row: place, column: place, rows: place, columns: place }),
  }),
  z.object({ act: z.literal("activateTab"), id: z.int() }),
  z.object({ act: z.literal("addTab") }),
  z.object({ act: z.literal("renameTab"), name: z.string().min(1).max(100) }),
  z.object({ act: z.literal("menu"), label: z.string().max(200) }),
  z.object({
    act: z.literal("answer"),
    id: z.int(),
    answer: z.object({
      button: z.enum(["OK", "CANCEL", "YES", "NO", "CLOSE"]),
      text: z.string().max(100_000).optional(),
    }),
  }),
  z.object({ act: z.literal("closeSidebar") }),
  z.object({ act: z.literal("clock") }),
]) satisfies z.ZodType<PageAct>;

/** Does one act; menu commands and triggers run on after it returns. */
export function perform(script: LocalAppsScript, dialogs: Dialogs, act: PageAct): void {
  const editor = script.editor();
  switch (act.act) {
    case "edit":
      editor.paste(act.row, act.column, act.values);
      break;
    case "insertRows":
      editor.insertRows(act.before, act.count);
      break;
    case "deleteRows":
      editor.deleteRows(act.first, act.count);
      break;
    case "sort":
      editor.sort(act.column, act.ascending);
      break;
    case "select": {
      const { row, column, rows, columns } = act.selection;
      editor.select(row, column, rows, columns);
      break;
    }
    case "activateTab":
      script.spreadsheet.activate(act.id);
      break;
    case "addTab":
      editor.addTab(`Sheet${script.spreadsheet.sheets.length + 1}`);
      break;
    case "renameTab":
      editor.renameTab(act.name);
      break;
    case "menu":
      void script.clickMenu(act.label, dialogs.ask).then(({ error }) => {
        if (error) script.events.emit("toast", { title: "Script error", message: error });
      });
      break;
    case "answer":
      dialogs.answer(act.id, act.answer);
      break;
    case "closeSidebar":
      script.closeSidebar();
      break;
    case "clock":
      void script.fireClock();
      break;
  }
}
