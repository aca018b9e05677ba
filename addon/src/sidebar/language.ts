// The sidebar's words in each language.
import { sidebar as en } from "../texts/en.js";
import { sidebar as fr } from "../texts/fr.js";
import { pick } from "../texts/languages.js";

export type SidebarTexts = typeof en;

/** @param locale the spreadsheet's, or the browser's while the former is not known */
export const sidebarTexts = (locale: string | null): SidebarTexts => pick({ en, fr }, locale);
