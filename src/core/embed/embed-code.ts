import { escapeHtml } from "../text/escape-html.ts";
import {
  type EmbedOptions,
  type EmbedTheme,
  type EmbedView,
  GREATEST_EMBED_SIZE,
  isAccent,
  LEAST_EMBED_SIZE,
} from "./embed-options.ts";
import { CARD_WIDTH, embedSize, fluidHeight } from "./embed-size.ts";
import type { EmbedSubject } from "./embed-subject.ts";

/** What the element gives a reader or a document unless told, in CSS pixels. */
const ELEMENT_HEIGHT = 640;

/** All that a host can paste. HTML of one line each, in which no text of the publication can become mark-up. */
export interface EmbedCode {
  /** The page that the embed is of, for people and for content systems that ask for oEmbed. */
  readonly link: string;
  /** What the frame shows. */
  readonly source: string;
  /** Accessible name of the frame: it names the publication. */
  readonly title: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Its height in styles, where that depends on how wide the reader's window is: for a card as wide as its column. */
  readonly fluidHeight: string | undefined;
  readonly iframe: string;
  /** `<verbatim-embed>` with what can be read without it, and its script. */
  readonly element: string;
  /** A quotation and a bare frame, of nothing but what careful content systems let through: `html` of oEmbed. */
  readonly rich: string;
}

/** Writes the code for one view. The same for the dialog, the pages and oEmbed. */
export function embedCode(subject: EmbedSubject, options: EmbedOptions): EmbedCode {
  const { claim } = subject;
  const view = options.view === "card" && claim === undefined ? "reader" : options.view;
  const chosen = { ...options, view };
  const link = claim === undefined ? subject.address : `${subject.address}c/${claim.id}/`;
  const source = frameAddress(subject, chosen);
  const title = frameTitle(subject, view);
  const usual = embedSize(subject, view);
  const width = pixels(options.width, usual.width);
  const isNarrow = view === "card" && width < CARD_WIDTH;
  const height = pixels(options.height, isNarrow ? (claim?.cardHeights.narrow ?? usual.height) : usual.height);
  const frame = { src: source, title, width, height };
  const isFluid = view === "card" && options.width === undefined && options.height === undefined;
  const fluid = isFluid && claim !== undefined ? fluidHeight(claim.cardHeights) : undefined;
  return {
    link,
    source,
    title,
    width,
    height,
    fluidHeight: fluid,
    iframe: element("iframe", {
      ...frame,
      loading: "lazy",
      allow: "clipboard-write; fullscreen",
      style: [
        options.width === undefined ? "width:100%" : "max-width:100%",
        ...(fluid === undefined ? [] : [`height:${fluid}`]),
        "border:0",
      ].join(";"),
    }),
    element: customElement(subject, chosen, link, fluid),
    rich: quotation(subject, link) + element("iframe", { ...frame, frameborder: 0 }),
  };
}

/** Address of an embedded view, with what was chosen in its query. */
function frameAddress({ address, claim }: EmbedSubject, { view, theme, accent }: EmbedOptions): string {
  const query = [
    claim === undefined || view === "card" ? "" : `c=${claim.id}`,
    isChosen(theme) ? `theme=${theme}` : "",
    isAccent(accent) ? `accent=${accent.toLowerCase()}` : "",
  ].filter((part) => part !== "");
  const path = { reader: "embed/", document: "embed/document/", card: `c/${claim?.id}/embed/` }[view];
  return `${address}${path}${query.length === 0 ? "" : `?${query.join("&")}`}`;
}

function frameTitle({ title, documentTitle, claim }: EmbedSubject, view: EmbedView): string {
  if (claim !== undefined && view !== "document") return `${claim.words} — ${title}`;
  return view === "document" ? `${documentTitle} — ${title}` : title;
}

/**
 * An embed comes with room for it: what is in view is not pushed away for one that arrives late, so without room an embed
 * at a page's head would wait to be touched.
 *
 * @param fluid a card's height in styles, if it has no other.
 */
function customElement(
  subject: EmbedSubject,
  { view, theme, accent, height }: EmbedOptions,
  link: string,
  fluid: string | undefined,
): string {
  const { site, address, title, language, claim } = subject;
  const picture = claim?.picture;
  const told = height === undefined ? undefined : pixels(height, ELEMENT_HEIGHT);
  const attributes = {
    src: address,
    claim: claim?.id,
    view,
    theme: isChosen(theme) ? theme : undefined,
    accent: isAccent(accent) ? accent.toLowerCase() : undefined,
    height: told,
    label: title,
    lang: language,
    style: `display:block;min-height:${fluid ?? `${told ?? ELEMENT_HEIGHT}px`}`,
  };
  const content =
    quotation(subject, link) + (picture === undefined ? "" : openTag("img", { ...picture, loading: "lazy" }));
  return element("verbatim-embed", attributes, content) + element("script", { src: `${site}embed.js`, async: "" });
}

/** The words, whose they are, and the link: what is left where nothing else is let through. */
function quotation(subject: EmbedSubject, link: string): string {
  const { title, description, credit, language, documentLanguage, claim } = subject;
  const paragraph = (html: string, lang?: string): string => element("p", { lang }, html);
  const inDocument = documentLanguage === language ? undefined : documentLanguage;
  const words =
    claim === undefined
      ? [paragraph(text(description))]
      : [
          ...claim.passages.map((passage) => paragraph(`“${text(passage)}”`, inDocument)),
          paragraph(`${text(claim.words)} (${text(claim.standing)})`),
        ];
  const source = `${text(credit)}${credit === "" ? "" : " "}${element("a", { href: link }, text(title))}`;
  // Where even paragraphs are taken away, words must not run into each other.
  return `<blockquote>${[...words, paragraph(source)].join(" ")}</blockquote>`;
}

function isChosen(theme: EmbedTheme | undefined): theme is EmbedTheme {
  return theme !== undefined && theme !== "auto";
}

/** A whole number of CSS pixels within what makes sense. */
function pixels(asked: number | undefined, otherwise: number): number {
  const wanted = asked === undefined || !Number.isFinite(asked) ? otherwise : asked;
  return Math.round(Math.min(GREATEST_EMBED_SIZE, Math.max(LEAST_EMBED_SIZE, wanted)));
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

function element(name: string, attributes: Attributes, content = ""): string {
  return `${openTag(name, attributes)}${content}</${name}>`;
}

function openTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? "" : value === "" && key !== "alt" ? ` ${key}` : ` ${key}="${text(String(value))}"`,
  );
  return `<${name}${written.join("")}>`;
}

/**
 * Text within HTML that goes through other people's editors: besides what HTML needs, brackets and braces are written as
 * numbers, because content systems take them for commands of their own, and line ends become spaces, because some make
 * paragraphs of them.
 */
function text(plain: string): string {
  return escapeHtml(plain.replace(/\s+/g, " ").trim()).replace(
    /[[\]{}]/g,
    (character) => `&#${character.charCodeAt(0)};`,
  );
}
