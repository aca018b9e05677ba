// The Ui and HtmlService: menus, dialogs that the script waits for, the sidebar.
import type { MenuItem, UiQuestion } from "../protocol.js";
import type { Call } from "./call.js";

const Button = { OK: "OK", CANCEL: "CANCEL", YES: "YES", NO: "NO", CLOSE: "CLOSE" } as const;
const ButtonSet = {
  OK: "OK",
  OK_CANCEL: "OK_CANCEL",
  YES_NO: "YES_NO",
  YES_NO_CANCEL: "YES_NO_CANCEL",
} as const;
type Buttons = UiQuestion["buttons"];

/** https://developers.google.com/apps-script/reference/base/ui */
export function createUi(call: Call) {
  /** Both take (text), (text, buttons) or (title, text, buttons). */
  const ask = (kind: UiQuestion["kind"], args: readonly string[]) => {
    const [first = "", second = "", third] = args;
    const question = args.length >= 3 ? [first, second, third] : ["", first, second || "OK"];
    const [title = "", text = "", buttons] = question;
    return call("ui.ask", { kind, title, text, buttons: buttons as Buttons });
  };
  return {
    Button,
    ButtonSet,
    alert: (...args: string[]) => Button[ask("alert", args).button],
    prompt: (...args: string[]) => {
      const answer = ask("prompt", args);
      return {
        getSelectedButton: () => Button[answer.button],
        getResponseText: () => answer.text ?? "",
      };
    },
    createMenu: (title: string) => {
      const items: MenuItem[] = [];
      const menu = {
        addItem: (label: string, handler: string) => {
          items.push({ label, handler });
          return menu;
        },
        addSeparator: () => {
          items.push({ label: "", handler: null });
          return menu;
        },
        addToUi: () => {
          call("ui.menu", title, items);
        },
      };
      return menu;
    },
    showSidebar: (output: { getContent(): string; getTitle(): string }) => {
      call("ui.sidebar", output.getTitle(), output.getContent());
    },
  };
}

/** https://developers.google.com/apps-script/reference/html/html-service */
export function createHtmlService(call: Call) {
  return {
    createHtmlOutputFromFile: (name: string) => {
      const content = call("html.file", name);
      let title = "";
      const output = {
        getContent: () => content,
        getTitle: () => title,
        setTitle: (text: string) => {
          title = text;
          return output;
        },
      };
      return output;
    },
  };
}
