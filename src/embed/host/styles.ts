import embedStyles from "./embed.css?inline";
import linkStyles from "./link.css?inline";

/**
 * Sheets made by script: a host's policy on styles does not reach them, as it does `style` elements and attributes. All
 * embeds share them.
 */
const embedSheet = sheetOf(embedStyles);
const linkSheet = sheetOf(linkStyles);

export function styleEmbed(root: ShadowRoot): void {
  root.adoptedStyleSheets = [embedSheet];
}

/** @param node in the tree, the document or a shadow one, in which the link is. */
export function styleLinksAround(node: Node): void {
  const root = node.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  if (!root.adoptedStyleSheets.includes(linkSheet)) root.adoptedStyleSheets.push(linkSheet);
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
