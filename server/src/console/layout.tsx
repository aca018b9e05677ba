// The document that every page of the console is, and the menu in it.
import { html } from "hono/html";
import type { Child } from "hono/jsx";
import type { Frame } from "./page.js";
import { LineIcon } from "./parts/icons.js";

interface PageProps {
  title: string;
  /** The client script's name, as `assets.ts` serves it. */
  script?: string;
  children?: Child;
}

/**
 * A whole document, ready for `c.html`. Every text that goes in is escaped.
 * @param frame null where nobody is signed in, and then there is no menu
 */
export function renderPage(frame: Frame | null, props: PageProps) {
  return html`<!doctype html>${<Page frame={frame} {...props} />}`;
}

function Page({ frame, title, script, children }: PageProps & { frame: Frame | null }) {
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
      <body class={frame ? "framed" : undefined}>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        {frame && <Masthead frame={frame} />}
        <main id="main" tabindex={-1}>
          {children}
        </main>
      </body>
    </html>
  );
}

/** A column beside the page; where that is narrow a bar above it, whose button opens the menu. */
function Masthead({ frame: { principal, menu } }: { frame: Frame }) {
  return (
    <header class="masthead">
      <a class="wordmark" href="/">
        PTCC
      </a>
      <button class="quiet menu-button" type="button" popovertarget="menu">
        <LineIcon name="menu" /> Menu
      </button>
      <div id="menu" class="menu" popover="auto">
        <nav id="pages" aria-label="Pages" data-live>
          {menu.map(({ path, label, icon, badge, current }) => (
            <a href={path} aria-current={current ?? undefined}>
              <LineIcon name={icon} />
              <span>{label}</span>
              {badge && <MenuBadge {...badge} />}
            </a>
          ))}
        </nav>
        <form class="who" method="post" action="/sign-out">
          <span>
            <bdi>{principal.name}</bdi>
            {principal.role === "admin" && <small>Admin</small>}
          </span>
          <button class="quiet" type="submit">
            Sign out
          </button>
        </form>
      </div>
    </header>
  );
}

/** Above this the number would break the menu, and says no more. */
const MOST_SHOWN = 999;

function MenuBadge({ count, words }: NonNullable<Frame["menu"][number]["badge"]>) {
  return (
    <span class="badge">
      <span aria-hidden="true">{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</span>
      <span class="hidden">{words}</span>
    </span>
  );
}
