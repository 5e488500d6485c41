/** What programs of other publishers expect of a page in their frame. Table: src/embed/README.md, “Dialects”. */

/** Letters and digits that WordPress appends to the address of the frame it has made: `#?secret=…`; undefined elsewhere. */
export function wordpressSecret(hash: string): string | undefined {
  return /[?&]secret=([\w-]{1,64})/.exec(hash)?.[1];
}

/** The height in every dialect that this frame's host may speak. Each is posted as it is. */
export function heightMessages(height: number, address: { readonly href: string; readonly hash: string }): unknown[] {
  const secret = wordpressSecret(address.hash);
  return [
    // AMP: amp-iframe, “Iframe resizing”. It needs `resizable` and an overflow element on the host's side.
    { sentinel: "amp", type: "embed-size", height },
    // Embedly's “provider height resizing”, which Medium and others listen to: a string.
    JSON.stringify({ src: address.href, context: "iframe.resize", height }),
    ...(secret === undefined ? [] : [{ message: "height", value: height, secret }]),
  ];
}

/**
 * A link that was followed, for WordPress, whose sandbox would swallow it; undefined where nobody would follow it:
 * WordPress follows links to the frame's own host alone.
 */
export function linkMessage(href: string, address: { readonly host: string; readonly hash: string }): unknown {
  const secret = wordpressSecret(address.hash);
  if (secret === undefined || !URL.canParse(href) || new URL(href).host !== address.host) return undefined;
  return { message: "link", value: href, secret };
}

/** WordPress asks a frame that was ready before it for its height again. */
export function asksForHeight(data: unknown, hash: string): boolean {
  const secret = wordpressSecret(hash);
  if (secret === undefined || typeof data !== "object" || data === null) return false;
  const own = (name: string): unknown => Object.getOwnPropertyDescriptor(data, name)?.value;
  return own("message") === "ready" && own("secret") === secret;
}
