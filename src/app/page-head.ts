import { contentSecurityPolicy } from "./content-security-policy.ts";
import { EARLY_SETTINGS } from "./early-settings.ts";
import { inlineScript, inlineStyle, textElement, voidElement } from "./head.ts";
import type { PictureSource } from "../core/model/publication.ts";
import type { SiteSetting } from "./site-input.ts";

/** What one page says of itself. */
export interface PageDescription {
  readonly title: string;
  readonly description: string;
  /** Path below the site's root of the address that this page should be known by: "sessions-memo/". Absent for 404. */
  readonly canonical: string | undefined;
  readonly card: PictureSource | undefined;
  readonly kind: "website" | "article";
  readonly siteName: string;
  /** Addresses of its style sheets; the reading view's unless told. */
  readonly styles?: readonly string[];
  /** The text of a style sheet that stands in the page in place of those: a page is painted a way there and back sooner. */
  readonly sheet?: string | undefined;
  /** Path below the site's root of the oEmbed answer about it. */
  readonly oembed?: string;
  /** Whether it is made to stand in others' pages: its policy is another, and it shows nothing that a reader has set before. */
  readonly embedded?: boolean;
  /** What is fetched before all else, as an element; its letters then give way to it. */
  readonly first?: string;
  /** What has it painted in one piece, as elements. */
  readonly whole?: string;
  /** Elements only this page needs. */
  readonly extra?: readonly string[];
}

/** The head's content as HTML. */
export function pageHead(page: PageDescription, { site, base, development, assets }: SiteSetting): string {
  const absolute = (path: string): string => (site === undefined ? `${base}${path}` : new URL(path, site).href);
  const address = page.canonical === undefined ? undefined : absolute(page.canonical);
  const card = page.card === undefined ? undefined : absolute(page.card.href.slice(base.length));
  const property = (name: string, content: string | number | undefined): string =>
    content === undefined ? "" : voidElement("meta", { property: name, content });
  return [
    voidElement("meta", { charset: "utf-8" }),
    voidElement("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    // Chromium looks ahead in what has come for what to fetch, but not beyond a policy. The window's width is told before.
    page.first ?? "",
    voidElement("meta", {
      "http-equiv": "Content-Security-Policy",
      content: contentSecurityPolicy(development, assets.readerSheet?.hash, page.embedded),
    }),
    // Before the styles: a script after them would wait for them.
    page.embedded === true ? "" : inlineScript(EARLY_SETTINGS),
    textElement("title", page.title),
    voidElement("meta", { name: "description", content: page.description }),
    voidElement("meta", { name: "referrer", content: "strict-origin-when-cross-origin" }),
    voidElement("meta", { name: "color-scheme", content: "light dark" }),
    ...(address === undefined || site === undefined ? [] : [voidElement("link", { rel: "canonical", href: address })]),
    // Content systems ask at the address as it stands here, so it has to be whole.
    page.oembed === undefined || site === undefined
      ? ""
      : voidElement("link", {
          rel: "alternate",
          type: "application/json+oembed",
          href: absolute(page.oembed),
          title: page.title,
        }),
    property("og:type", page.kind),
    property("og:site_name", page.siteName),
    property("og:title", page.title),
    property("og:description", page.description),
    property("og:url", site === undefined ? undefined : address),
    property("og:image", card),
    property("og:image:width", page.card?.width),
    property("og:image:height", page.card?.height),
    voidElement("meta", { name: "twitter:card", content: "summary_large_image" }),
    page.whole ?? "",
    ...(page.sheet === undefined
      ? (page.styles ?? assets.styles).map((href) => voidElement("link", { rel: "stylesheet", href }))
      : [inlineStyle(page.sheet)]),
    ...assets.fonts.map((href) =>
      voidElement("link", { rel: "preload", as: "font", type: "font/woff2", href, crossorigin: true }),
    ),
    ...(page.extra ?? []),
    voidElement("link", { rel: "icon", href: `${base}icon.svg`, type: "image/svg+xml" }),
  ].join("");
}
