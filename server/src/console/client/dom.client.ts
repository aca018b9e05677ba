// Finds and builds elements. Texts become text nodes: nothing from a sheet or an answer is read as HTML.

type Child = Node | string | null;

/** An element with attributes and children; null children are left out. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** A text that someone else wrote, kept from turning the direction of what stands beside it. */
export const foreign = (text: string) => h("bdi", {}, text);

/** A pupil's name, leading to its page. */
export const pupilLink = ({ id, name }: { id: string; name: string }) =>
  h("a", { class: "pupil", href: `/pupils/${encodeURIComponent(id)}` }, foreign(name));

/** @throws where the page has no such element of this kind */
export function find<Kind extends Element>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`The page has no ${kind.name} #${id}.`);
  return element;
}
