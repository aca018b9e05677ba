// What a page of the console is: how it is registered, and the frame that it is drawn in.
import type { Hono } from "hono";
import type { AppDependencies, AppEnv } from "../http/context.js";
import type { InsightReader } from "../insights/insight-reader.js";
import type { Db } from "../store/open.js";
import type { Principal, Role } from "../store/tokens.js";
import type { Writer } from "../writer/writer.js";
import type { IconName } from "./parts/icons.js";

/** What the pages are made from. All that a page writes goes through the API, from its script. */
export type ConsoleDependencies = Pick<
  AppDependencies,
  "config" | "reader" | "indexState" | "riskRules" | "school" | "concepts" | "unseen" | "terms"
> & {
  writer: Pick<Writer, "openSession" | "closeSession">;
  insights: Pick<InsightReader, "pastRisk">;
};

/** How many there are of what a page shows, beside its name in the menu. */
export interface Badge {
  count: number;
  /** What they are, for who hears the page: `2 open alerts`. */
  words: string;
}

/** A page of the menu, with the pages below it. `pages.ts` lists them all. */
export interface ConsolePage {
  /** In the menu. */
  label: string;
  icon: IconName;
  /** Every address that its routes answer, the menu's first; `/pupils/*` are those below `/pupils`. */
  paths: readonly [string, ...string[]];
  /** Who may see it; analysts and admins where absent. */
  role?: Role;
  /** The client scripts that its pages load: `pupils` is `client/pupils.client.ts`. */
  scripts: readonly string[];
  /** Read on each request of any page: keep it cheap. Null where there is nothing to say. */
  badge?: (reader: Db, principal: Principal) => Badge | null;
  routes: (dependencies: ConsoleDependencies) => Hono<ConsoleEnv>;
}

/** What stands around every page for whoever is signed in. */
export interface Frame {
  principal: Principal;
  menu: MenuItem[];
}

interface MenuItem extends Pick<ConsolePage, "label" | "icon"> {
  path: string;
  badge: Badge | null;
  /** `page` where it is the one shown, `true` where one below it is. */
  current: "page" | "true" | null;
}

/** Behind the session: every page finds its frame in the context. */
export interface ConsoleEnv {
  Variables: AppEnv["Variables"] & { frame: Frame };
}

/** The frame of the page at `path`; pages that this person may not see are not in its menu. */
export function frameOf(
  pages: readonly ConsolePage[],
  { principal, path, reader }: { principal: Principal; path: string; reader: Db },
): Frame {
  const menu = pages
    .filter((page) => maySee(principal, page))
    .map(({ label, icon, paths, badge }): MenuItem => {
      const [own] = paths;
      const below = paths.some((each) => covers(each, path));
      const current = path === own ? "page" : below ? "true" : null;
      return { label, icon, path: own, badge: badge?.(reader, principal) ?? null, current };
    });
  return { principal, menu };
}

export const maySee = ({ role }: Principal, page: ConsolePage): boolean =>
  page.role !== "admin" || role === "admin";

const covers = (pattern: string, path: string): boolean =>
  pattern.endsWith("/*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
