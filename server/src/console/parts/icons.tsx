// The console's icons, drawn as lines in the colour of the words around them.

/** Each as the path of a 20 × 20 drawing. */
const ICONS = {
  ask: "M17 10.5c0 3.3-3.1 6-7 6-1 0-2-.2-2.9-.5L3.5 17l.9-3C3.5 13 3 11.8 3 10.5c0-3.3 3.1-6 7-6s7 2.7 7 6Z",
  pupils:
    "M7.5 9.5a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6ZM2.5 16.5c0-2.6 2.2-4.3 5-4.3s5 1.7 5 4.3M13 4.2a2.7 2.7 0 0 1 0 5.2M14.5 12.4c1.9.5 3 2 3 4.1",
  risk: "M3 16.5h14M5.5 16.5V12M10 16.5V8M14.5 16.5V3.5",
  alerts: "M5 13.5V9a5 5 0 0 1 10 0v4.5l1.5 1.5h-13L5 13.5ZM8.3 17.3c.4.5 1 .7 1.7.7s1.3-.2 1.7-.7",
  patterns: "M3 15l4.5-5 3.5 3L17 5.5M17 5.5h-4M17 5.5v4",
  sync: "M16.5 8.5A6.7 6.7 0 0 0 4.5 6.3M3.5 3.5v3.5H7M3.5 11.5a6.7 6.7 0 0 0 12 2.2M16.5 16.5V13H13",
  settings:
    "M3 6h8M15 6h2M3 14h2M9 14h8M13 8.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM7 16.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z",
  menu: "M3 6h14M3 10h14M3 14h14",
  external: "M11 4h5v5M16 4l-7 7M8 5H4.5v10.5H15V12",
  add: "M10 4v12M4 10h12",
  done: "M4 10.5l4 4 8-9",
} as const;

export type IconName = keyof typeof ICONS;

/** Says nothing aloud: words stand beside it. */
export function LineIcon({ name }: { name: IconName }) {
  return (
    <svg class="line-icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={ICONS[name]} />
    </svg>
  );
}
