import { type EmbedTheme, isTheme, readAccent } from "../protocol/messages.ts";
import { accentTokens } from "./accent.ts";

/** What a host decides about looks. */
export interface Appearance {
  readonly theme: EmbedTheme;
  /** Six hexadecimal digits; null for the site's own. */
  readonly accent: string | null;
}

/** Reads `theme` and `accent` of an address's query. What is not understood is as if it were not there. */
export function appearanceOf(search: string): Appearance {
  const query = new URLSearchParams(search);
  const theme = query.get("theme");
  return { theme: isTheme(theme) ? theme : "auto", accent: readAccent(query.get("accent")) };
}

/** Puts it on the page's root, where the design tokens are. Through the object model: the policy forbids style attributes. */
export function applyAppearance({ theme, accent }: Appearance, root: HTMLElement): void {
  if (theme === "auto") delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
  const tokens = accent === null ? null : accentTokens(accent);
  for (const [name, value] of [
    ["--accent", tokens?.accent],
    ["--accent-ink", tokens?.accentInk],
  ] as const) {
    if (value === undefined) root.style.removeProperty(name);
    else root.style.setProperty(name, value);
  }
}
