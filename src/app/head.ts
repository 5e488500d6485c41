import { escapeHtml } from "../core/text/escape-html.ts";

/**
 * Writes elements of a document's head as HTML text. React is not used here: the head is not hydrated, and the order of
 * its elements matters (character set first, policy before anything that it governs).
 */

type Attributes = Readonly<Record<string, string | number | true | undefined>>;

/** One element without content: `<meta …>`, `<link …>`. Attributes that are undefined are left out. */
export function voidElement(name: "meta" | "link", attributes: Attributes): string {
  return `<${name}${attributeText(attributes)}>`;
}

/** One element with text as content, escaped. */
export function textElement(name: "title", text: string): string {
  return `<${name}>${escapeHtml(text)}</${name}>`;
}

/**
 * `<script src>` as a module: fetched after everything that the first view needs, or before anything is painted, where it
 * decides about that.
 */
export function moduleScript(href: string, when: "late" | "before-paint" = "late"): string {
  const order = when === "late" ? { fetchpriority: "low" } : { blocking: "render" };
  return `<script${attributeText({ type: "module", src: href, ...order })}></script>`;
}

/**
 * A classic script within the page, as it is: the Content Security Policy has to name its hash.
 *
 * @throws TypeError for text that would end the element or open a comment in it (HTML, 4.12.1.3).
 */
export function inlineScript(text: string): string {
  if (/<\/script|<script|<!--/i.test(text)) throw new TypeError("A script in a page cannot hold this text.");
  return `<script>${text}</script>`;
}

/**
 * A style sheet within the page, as it is: the Content Security Policy has to name its hash.
 *
 * @throws TypeError for text that would end the element (HTML, 13.1.2.6).
 */
export function inlineStyle(text: string): string {
  if (/<\/style/i.test(text)) throw new TypeError("A style sheet in a page cannot hold this text.");
  return `<style>${text}</style>`;
}

/**
 * A data block (HTML, 4.12.1): JSON that the page's script reads and the browser does not run. "<" is escaped, so that
 * no text in it can end the element.
 */
export function dataBlock(id: string, data: unknown): string {
  return jsonElement({ type: "application/json", id }, data);
}

/** The same for JSON-LD, which search engines read. */
export function linkedDataBlock(data: unknown): string {
  return jsonElement({ type: "application/ld+json" }, data);
}

function jsonElement(attributes: Attributes, data: unknown): string {
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return `<script${attributeText(attributes)}>${json}</script>`;
}

function attributeText(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) =>
      value === undefined ? "" : value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`,
    )
    .join("");
}
