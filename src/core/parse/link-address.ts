/** An address that a link may have, or why it may not. */
export type LinkAddress = { readonly href: string } | { readonly reason: string; readonly hint: string };

const LONGEST_ADDRESS = 2_000;

/**
 * Lets through what a reader can follow safely: https, http, mailto and fragments. Browsers take white space, control
 * characters and backslashes out of addresses or read them as something else, so an address with any of them is none.
 */
export function linkAddress(address: string): LinkAddress {
  const shown = address.length > 80 ? `${address.slice(0, 80)}…` : address;
  if (address.length > LONGEST_ADDRESS) return refused(`The address “${shown}” is too long`, "Link a shorter one.");
  if (/[\s\\\p{Control}\p{Surrogate}\p{Default_Ignorable_Code_Point}]/u.test(address)) {
    return refused(`The address “${shown}” has a character that no address has`, "Copy it from the browser again.");
  }
  if (address.startsWith("#") && address.length > 1) return { href: address };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === "mailto") {
    return /^mailto:[^\s@/?#]+@[^\s@/?#]+(?:\?.*)?$/i.test(address)
      ? { href: address }
      : refused(`The address “${shown}” is no mail address`, "Write it as mailto:name@example.org.");
  }
  if (scheme !== "https" && scheme !== "http") {
    return refused(
      `The address “${shown}” is none that this site links to`,
      "Link to https://, http://, mailto: or, for a claim, # and its name.",
    );
  }
  const authority = /^https?:\/\/([^/?#]*)/i.exec(address)?.[1] ?? "";
  if (authority.includes("@")) {
    return refused(`The address “${shown}” holds a user name or a password`, "Take out what stands before the @.");
  }
  if (!/^[^:@]+(?::\d{1,5})?$|^\[[0-9a-f:.]+\](?::\d{1,5})?$/i.test(authority)) {
    return refused(`The address “${shown}” names no host`, "Write it in full: https://example.org/page.");
  }
  return { href: address };
}

function refused(reason: string, hint: string): LinkAddress {
  return { reason: `${reason}.`, hint };
}
