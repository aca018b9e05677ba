import { createContext, runInContext } from "node:vm";
import { beforeAll, describe, expect, test } from "vitest";
import type { ScriptProject } from "../local/project.js";
import { builtProject } from "./sheet-builder.js";

let project: ScriptProject;
beforeAll(async () => {
  project = await builtProject();
});

describe("the built Code.js", () => {
  test("is under 60 KB", () => {
    expect(Buffer.byteLength(project.codeJs)).toBeLessThan(60_000);
  });

  test("loads where nothing but the language exists, and builds its menu from SpreadsheetApp alone", () => {
    const items: string[] = [];
    const menu = {
      addItem: (label: string, handler: string) => {
        items.push(`${label} → ${handler}`);
        return menu;
      },
      addSeparator: () => menu,
      addToUi: () => {},
    };
    const SpreadsheetApp = { getUi: () => ({ createMenu: () => menu }) };
    const context = createContext({ SpreadsheetApp });
    runInContext(project.codeJs, context);
    runInContext("onOpen()", context);
    expect(items).toHaveLength(7);
    for (const item of items)
      expect(runInContext(`typeof ${item.split(" → ")[1]}`, context)).toBe("function");
  });

  test("declares each handler as a top-level function, and none that Google would call by itself", () => {
    const names = [...project.codeJs.matchAll(/^function (\w+)\(/gm)].map(([, name]) => name);
    expect(names.sort()).toEqual([
      "about",
      "connect",
      "createTemplate",
      "disconnect",
      "importInsights",
      "onClock",
      "onOpen",
      "onSheetChange",
      "pushNow",
      "showStatus",
      "sidebarDecide",
      "sidebarPush",
      "sidebarSelect",
      "sidebarState",
    ]);
  });

  test("names nothing of browsers or Node but a decoder that it can do without", () => {
    const foreign =
      /\b(TextEncoder|TextDecoder|btoa|atob|setTimeout|XMLHttpRequest|crypto|require|Buffer)\b|(?<!\.)\bprocess\./g;
    const found = new Set([...project.codeJs.matchAll(foreign)].map(([name]) => name));
    // @scure/base tries it and has its own way where it is missing.
    expect([...found]).toEqual(["TextDecoder"]);
  });

  test("loads in an engine of ES2020", () => {
    const context = createContext({});
    const load = () => {
      runInContext("delete Object.hasOwn", context);
      runInContext(project.codeJs, context);
    };
    expect(load).not.toThrow();
    expect(runInContext("typeof onOpen", context)).toBe("function");
  });
});

test("the sidebar is one file that loads nothing from anywhere", () => {
  const { sidebar = "" } = project.html;
  expect(sidebar).toContain("<style>");
  expect(sidebar).toContain("<script>");
  expect(sidebar).not.toMatch(/\bsrc=|<link|@import|url\(|innerHTML|insertAdjacentHTML/);
});

test("the manifest asks for the narrowest scopes", () => {
  expect(project.scopes.map((scope) => scope.replace(/.*\//, "")).sort()).toEqual([
    "script.container.ui",
    "script.external_request",
    "script.scriptapp",
    "spreadsheets.currentonly",
  ]);
});
