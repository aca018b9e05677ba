// The part of the configuration that names Google: a service account's key, and a sheet to pull.
import { createPrivateKey } from "node:crypto";
import { z } from "zod";

/** A service account, as its key file describes it. */
export interface ServiceAccount {
  /** What a sheet is shared with. */
  email: string;
  /** PEM. */
  privateKey: string;
  privateKeyId: string | null;
  projectId: string | null;
  tokenUri: string;
}

export interface GoogleConfig {
  account: ServiceAccount;
  /** The sheet that the environment names; others are added as sources. */
  sheet: SheetAddress | null;
}

/** A tab of a spreadsheet, as a person names it. */
export interface SheetAddress {
  spreadsheetId: string;
  sheetName: string;
}

/** Google's own, as every key file gives it. */
const TOKEN_URI = "https://oauth2.googleapis.com/token";

const privateKey = z
  .string()
  // One line of an environment file holds the key with its line ends written as \n.
  .transform((text) => text.replaceAll("\\n", "\n").trim())
  .refine(
    isRsaKey,
    "is not a private key: copy `private_key` from the key file, in quotation marks, each \\n as it stands",
  );

const secureUrl = z
  .url({ error: "is not an address" })
  .refine(
    isSecure,
    "is not an https address: tokens must not cross a network unencrypted; copy it from the key file",
  );

/** The names that a service account's key file gives, in upper case, and the sheet. */
export const googleEnvironment = {
  GOOGLE_TYPE: z
    .literal("service_account", {
      error: "is not service_account: make a key for a service account, not for an OAuth client",
    })
    .optional(),
  GOOGLE_PROJECT_ID: z.string().optional(),
  GOOGLE_PRIVATE_KEY_ID: z.string().optional(),
  GOOGLE_PRIVATE_KEY: privateKey.optional(),
  GOOGLE_CLIENT_EMAIL: z
    .email({ error: "is not an email address such as ptcc@project.iam.gserviceaccount.com" })
    .optional(),
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_AUTH_URI: secureUrl.optional(),
  GOOGLE_TOKEN_URI: secureUrl.optional(),
  GOOGLE_SHEET_ID: z
    .string()
    .transform(spreadsheetIdOf)
    .refine((id) => id !== null, "is not a spreadsheet's id or address")
    .optional(),
  GOOGLE_SHEET_NAME: z.string().optional(),
};

const accountNames = Object.keys(googleEnvironment);
const KEY_FILE = "is needed with the other GOOGLE_ names: the key file has it";

type GoogleValues = z.infer<z.ZodObject<typeof googleEnvironment>>;

/** What is half given: a name, what it is needed with, and the words for it. */
export const googleNeeds = [
  { name: "GOOGLE_CLIENT_EMAIL", with: accountNames, error: KEY_FILE },
  { name: "GOOGLE_PRIVATE_KEY", with: accountNames, error: KEY_FILE },
  {
    name: "GOOGLE_SHEET_ID",
    with: ["GOOGLE_SHEET_NAME"],
    error: "is needed with GOOGLE_SHEET_NAME",
  },
  { name: "GOOGLE_SHEET_NAME", with: ["GOOGLE_SHEET_ID"], error: "is needed with GOOGLE_SHEET_ID" },
] as const;

/** Null where none of the names is set. The values have passed the checks above. */
export function googleConfigOf(values: GoogleValues): GoogleConfig | null {
  const { GOOGLE_CLIENT_EMAIL: email, GOOGLE_PRIVATE_KEY: key } = values;
  if (email === undefined || key === undefined) return null;
  const { GOOGLE_SHEET_ID: spreadsheetId, GOOGLE_SHEET_NAME: sheetName } = values;
  return {
    account: {
      email,
      privateKey: key,
      privateKeyId: values.GOOGLE_PRIVATE_KEY_ID ?? null,
      projectId: values.GOOGLE_PROJECT_ID ?? null,
      tokenUri: values.GOOGLE_TOKEN_URI ?? TOKEN_URI,
    },
    sheet: spreadsheetId && sheetName ? { spreadsheetId, sheetName } : null,
  };
}

/** The id in a spreadsheet's address (`…/spreadsheets/d/ID/edit…`), or an id as it stands; else null. */
export function spreadsheetIdOf(text: string): string | null {
  const id = /\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]+)/.exec(text)?.[1] ?? text.trim();
  return /^[\w-]{10,200}$/.test(id) ? id : null;
}

function isRsaKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === "rsa";
  } catch {
    return false;
  }
}

/** Loopback never leaves the machine. */
function isSecure(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { protocol, hostname } = new URL(address);
  return (
    protocol === "https:" ||
    (protocol === "http:" && ["127.0.0.1", "[::1]", "localhost"].includes(hostname))
  );
}
