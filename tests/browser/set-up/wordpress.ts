import { type DefaultTreeAdapterTypes, parseFragment, serialize } from "parse5";

/**
 * What WordPress does with the HTML of a provider that it has discovered and does not know, written afresh from what is
 * known of it: an allow-list of elements and attributes, of which the text of other elements stays; then of all that a
 * quotation and one frame are kept; the frame is sandboxed, hidden, and given a secret.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  a: ["href"],
  blockquote: [],
  iframe: ["src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"],
};

const PROTOCOLS = /^(?:https?|ftp|mailto|news|irc|feed|tel|sms):/i;

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Keeps what is allowed, and of what is not its text. */
export function filterHtml(html: string): string {
  const fragment = parseFragment(html);
  fragment.childNodes = fragment.childNodes.flatMap(filtered);
  return serialize(fragment);
}

function filtered(node: Node): Node[] {
  if (node.nodeName === "#text") return [node];
  if (!("tagName" in node)) return [];
  if (node.tagName === "script" || node.tagName === "style") return [];
  node.childNodes = node.childNodes.flatMap(filtered);
  const allowed = ALLOWED[node.tagName];
  if (allowed === undefined) return node.childNodes;
  node.attrs = node.attrs
    .filter(({ name }) => allowed.includes(name))
    .filter(({ name, value }) => !["href", "src"].includes(name) || PROTOCOLS.test(value));
  return [node];
}

/** What stands in the article in the end; undefined where WordPress shows nothing but a link. */
export function wordpressHtml(html: string, secret: string): string | undefined {
  const kept = /(<blockquote.*?<\/blockquote>)?.*?(<iframe.*?><\/iframe>)/s.exec(filterHtml(html));
  const [, quotation = "", frame = ""] = kept ?? [];
  if (frame === "") return undefined;
  return (
    quotation.replace("<blockquote", `<blockquote class="wp-embedded-content" data-secret="${secret}"`) +
    frame
      .replace(/ src="([^"]*)"/, ` src="$1#?secret=${secret}"`)
      .replace(
        "<iframe",
        `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" data-secret="${secret}" style="position: absolute; visibility: hidden"`,
      )
  );
}

/** The script of a WordPress page: it heeds a frame that has both its window and its secret. */
export const WORDPRESS_SCRIPT = `<script>
addEventListener("message", ({ data, source }) => {
  if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
  for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
    if (frame.contentWindow !== source) continue;
    frame.removeAttribute("style");
    for (const quotation of document.querySelectorAll('blockquote[data-secret="' + data.secret + '"]')) quotation.style.display = "none";
    if (data.message === "height") frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
    if (data.message === "link" && new URL(data.value).host === new URL(frame.src).host && document.activeElement === frame) top.location.href = data.value;
  }
});
</script>`;
