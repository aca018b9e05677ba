// Google's names in the environment.
import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { parseConfig } from "../../src/config.js";
import { PtccError } from "../../src/errors.js";
import { spreadsheetIdOf } from "../../src/google-config.js";

const pem = (type: "rsa" | "ed25519") =>
  (type === "rsa"
    ? generateKeyPairSync("rsa", { modulusLength: 2048 })
    : generateKeyPairSync("ed25519")
  ).privateKey
    .export({ type: "pkcs8", format: "pem" })
    .toString()
    .trim();
const KEY = pem("rsa");
const ID = "1AbC-spreadsheet_of_Mr_P";

/** As a key file's values stand in an environment file: in one line. */
const KEY_FILE = {
  GOOGLE_TYPE: "service_account",
  GOOGLE_PROJECT_ID: "school-project",
  GOOGLE_PRIVATE_KEY_ID: "0123abcd",
  GOOGLE_PRIVATE_KEY: `${KEY.replaceAll("\n", "\\n")}\\n`,
  GOOGLE_CLIENT_EMAIL: "ptcc@school-project.iam.gserviceaccount.com",
  GOOGLE_CLIENT_ID: "1234567890",
  GOOGLE_AUTH_URI: "https://accounts.google.com/o/oauth2/auth",
  GOOGLE_TOKEN_URI: "https://oauth2.googleapis.com/token",
};
const SHEET = { GOOGLE_SHEET_ID: ID, GOOGLE_SHEET_NAME: "Pupils" };

function faultsOf(env: Record<string, string>): string[] {
  try {
    parseConfig(env);
  } catch (error) {
    if (error instanceof PtccError) return error.message.split("\n");
    throw error;
  }
  return [];
}

test("a key file's values and a sheet are the account and its sheet", () => {
  expect(parseConfig({ ...KEY_FILE, ...SHEET }).google).toEqual({
    account: {
      email: KEY_FILE.GOOGLE_CLIENT_EMAIL,
      privateKey: KEY,
      privateKeyId: "0123abcd",
      projectId: "school-project",
      tokenUri: KEY_FILE.GOOGLE_TOKEN_URI,
    },
    sheet: { spreadsheetId: ID, sheetName: "Pupils" },
  });
});

test("address and key are enough, and none of the names is no account", () => {
  const { GOOGLE_CLIENT_EMAIL, GOOGLE_PRIVATE_KEY } = KEY_FILE;
  expect(parseConfig({ GOOGLE_CLIENT_EMAIL, GOOGLE_PRIVATE_KEY }).google).toMatchObject({
    account: { tokenUri: KEY_FILE.GOOGLE_TOKEN_URI },
    sheet: null,
  });
  expect(parseConfig({}).google).toBeNull();
});

const WRONG: [Record<string, string>, RegExp][] = [
  [{ GOOGLE_TYPE: "authorized_user" }, /^GOOGLE_TYPE is not service_account/],
  [{ GOOGLE_PRIVATE_KEY: "-----BEGIN PRIVATE KEY-----\\nMIIE" }, /^GOOGLE_PRIVATE_KEY is not a pr/],
  [{ GOOGLE_PRIVATE_KEY: pem("ed25519") }, /^GOOGLE_PRIVATE_KEY is not a private key/],
  [{ GOOGLE_CLIENT_EMAIL: "Mr P" }, /^GOOGLE_CLIENT_EMAIL is not an email address/],
  [{ GOOGLE_TOKEN_URI: "oauth2" }, /^GOOGLE_TOKEN_URI is not an address/],
  [{ GOOGLE_TOKEN_URI: "http://oauth2.example.org/token" }, /^GOOGLE_TOKEN_URI is not an https/],
  [{ GOOGLE_AUTH_URI: "oauth2" }, /^GOOGLE_AUTH_URI is not an address/],
  [{ GOOGLE_SHEET_ID: "a sheet" }, /^GOOGLE_SHEET_ID is not a spreadsheet's id/],
  [{ GOOGLE_CLIENT_EMAIL: "" }, /^GOOGLE_CLIENT_EMAIL is needed with/],
  [{ GOOGLE_PRIVATE_KEY: "" }, /^GOOGLE_PRIVATE_KEY is needed with/],
  [{ GOOGLE_SHEET_ID: "" }, /^GOOGLE_SHEET_ID is needed with GOOGLE_SHEET_NAME\.$/],
  [{ GOOGLE_SHEET_NAME: "" }, /^GOOGLE_SHEET_NAME is needed with GOOGLE_SHEET_ID\.$/],
];

test.each(WRONG)("%o is one fault", (wrong, words) => {
  const faults = faultsOf({ ...KEY_FILE, ...SHEET, ...wrong });
  expect(faults).toEqual([expect.stringMatching(words)]);
  expect(faults.join()).not.toContain("MII");
});

test("a sheet alone lacks the account", () => {
  expect(faultsOf(SHEET)).toHaveLength(2);
});

test("a stand-in on this machine may be asked for tokens", () => {
  const env = { ...KEY_FILE, GOOGLE_TOKEN_URI: "http://127.0.0.1:8080/token" };
  expect(parseConfig(env).google?.account.tokenUri).toBe(env.GOOGLE_TOKEN_URI);
});

describe("a spreadsheet's id", () => {
  test.each([
    ID,
    ` ${ID} `,
    `https://docs.google.com/spreadsheets/d/${ID}`,
    `https://docs.google.com/spreadsheets/d/${ID}/edit?gid=77#gid=77`,
    `https://docs.google.com/spreadsheets/u/1/d/${ID}/edit`,
  ])("is read from %s", (text) => {
    expect(spreadsheetIdOf(text)).toBe(ID);
  });

  test.each(["Pupils", "https://example.org/", `https://docs.google.com/document/d/${ID}/edit`])(
    "is not in %s",
    (text) => {
      expect(spreadsheetIdOf(text)).toBeNull();
    },
  );
});
