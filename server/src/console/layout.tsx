// The frame that every page of the console stands in.
import { html } from "hono/html";
import type { Child } from "hono/jsx";
import type { Principal } from "../store/tokens.js";

/** The console's pages in the order of its menu. */
const PAGES = [
  { path: "/", label: "Ask" },
  { path: "/sync", label: "Sync" },
] as const;

type PagePath = (typeof PAGES)[number]["path"];

interface FrameProps {
  title: string;
  /** Who is signed in; null where nobody is, and then there is no menu. */
  principal: Principal | null;
  /** Which page of the menu this is. */
  at?: PagePath;
  /** The client script's name, as `assets.ts` serves it. */
  script?: string;
  children?: Child;
}

/** A whole document, ready for `c.html`. Every text that goes in is escaped. */
export function renderPage(props: FrameProps) {
  return html`<!doctype html>${<Frame {...props} />}`;
}

function Frame({ title, principal, at, script, children }: FrameProps) {
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{`${title} – PTCC`}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/console.css" />
        {script && <script type="module" src={`/assets/${script}.js`} />}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        {principal && <Masthead principal={principal} at={at} />}
        <main id="main" tabindex={-1}>
          {children}
        </main>
      </body>
    </html>
  );
}

function Masthead({ principal, at }: { principal: Principal; at?: PagePath | undefined }) {
  return (
    <header class="masthead">
      <a class="wordmark" href="/">
        PTCC
      </a>
      <nav aria-label="Pages">
        {PAGES.map(({ path, label }) => (
          <a href={path} aria-current={path === at ? "page" : undefined}>
            {label}
          </a>
        ))}
      </nav>
      <form class="who" method="post" action="/sign-out">
        <span>{principal.name}</span>
        <button class="quiet" type="submit">
          Sign out
        </button>
      </form>
    </header>
  );
}
