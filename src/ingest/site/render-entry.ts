import { join } from "node:path";
import * as v from "valibot";
import type { Plugin } from "vite";
import { plainError } from "../plain-error.ts";
import type { Publication } from "../../core/model/publication.ts";
import {
  type Example,
  ExampleSchema,
  type PublicationSummary,
  PublicationSummarySchema,
} from "../../core/model/publication-summary.ts";
import type {
  PdfNoteText,
  PublicationInput,
  SharedInput,
  SiteInput,
  SitePage,
  SiteSetting,
} from "../../app/site-input.ts";

/** The app's static render of everything. */
export type RenderSite = (input: SiteInput) => readonly SitePage[];

/** What the pages about all publications are made of. */
export interface AboutPublication {
  readonly summary: PublicationSummary;
  readonly example: Example;
}

/** The app's static render, one publication at a time: the one entry through which building reaches into the app. */
export interface Renderer {
  readonly pages: (one: PublicationInput, setting: SiteSetting) => Iterable<SitePage>;
  /** Takes the paths of those pages. */
  readonly about: (one: PublicationInput, paths: readonly string[]) => AboutPublication;
  readonly shared: (input: SharedInput) => readonly SitePage[];
  readonly notes: PdfNotes;
}

/** What the app says of each claim in the annotated copy of its document. */
export type PdfNotes = (
  publication: Publication,
  site: string | undefined,
  language: string | undefined,
) => readonly PdfNoteText[];

/** Where the entries of the app are, below the project's root. */
export const APP_ENTRIES = {
  reader: "src/app/browser.tsx",
  notFound: "src/app/not-found.ts",
  embedding: "src/app/embedding.ts",
  ledgerStyles: "src/app/ledger-page.css",
  textStyles: "src/app/text-page.css",
  /** The script of every embedded page. Where there is more than a card, the reader's takes `embed` along. */
  frame: "src/app/frame.ts",
  embed: "src/app/embed.tsx",
  cardStyles: "src/embed/card/card.css",
  render: "src/app/static.tsx",
} as const;

const PageSchema = v.strictObject({ path: v.string(), html: v.string() });
const PagesSchema = v.array(PageSchema);

const NotesSchema = v.array(
  v.strictObject({
    id: v.string(),
    author: v.string(),
    subject: v.string(),
    contents: v.string(),
    address: v.exactOptional(v.string()),
  }),
);

const AboutSchema = v.strictObject({ summary: PublicationSummarySchema, example: ExampleSchema });

/** Takes the render of everything out of its module. @throws TypeError where the module has none. */
export function renderOf(module: unknown): RenderSite {
  const render = functionOf(module, "renderSite");
  return (input) => v.parse(PagesSchema, render(input));
}

/** Takes the renders of single publications out of the same module. @throws TypeError where it has none. */
export function rendererOf(module: unknown): Renderer {
  const pages = functionOf(module, "renderPublication");
  const about = functionOf(module, "aboutPublication");
  const shared = functionOf(module, "renderShared");
  const notes = functionOf(module, "pdfNotes");
  return {
    pages: (...asked) => checked(pages(...asked)),
    about: (...asked) => v.parse(AboutSchema, about(...asked)),
    shared: (input) => v.parse(PagesSchema, shared(input)),
    notes: (...asked) => v.parse(NotesSchema, notes(...asked)),
  };
}

const InTurnSchema = v.custom<Iterable<unknown>>(
  (pages) => typeof pages === "object" && pages !== null && Symbol.iterator in pages,
  "Expected pages, one after the other",
);

function* checked(pages: unknown): Generator<SitePage> {
  for (const page of v.parse(InTurnSchema, pages)) yield v.parse(PageSchema, page);
}

function functionOf(module: unknown, name: string): (...asked: readonly unknown[]) => unknown {
  const found: unknown = typeof module === "object" && module !== null && Reflect.get(module, name);
  if (typeof found !== "function") throw new TypeError(`${APP_ENTRIES.render} has no function ${name}.`);
  return (...asked) => {
    const given: unknown = Reflect.apply(found, undefined, asked);
    return given;
  };
}

/** Loads the render for a build: components as they are, styles left out. */
export async function loadRender(root: string, base: string): Promise<Renderer> {
  const { runnerImport } = await import("vite");
  const { module } = await runnerImport(join(root, APP_ENTRIES.render), {
    root,
    base,
    mode: "production",
    logLevel: "error",
    plugins: [leaveOutStyles()],
    oxc: { jsx: { runtime: "automatic", development: false } },
  });
  return rendererOf(module);
}

/** Styles belong to the bundle. Vite's own handling of them would want a whole build around it. */
function leaveOutStyles(): Plugin {
  const nothing = "\0no-styles";
  return {
    name: "verbatim:leave-out-styles",
    enforce: "pre",
    resolveId: (source) => (/\.css(?:\?|$)/.test(source) ? nothing : undefined),
    load: (id) => (id === nothing ? "export {};" : undefined),
  };
}

/**
 * Where the site will stand, for addresses that must be absolute (canonical links, cards): VERBATIM_SITE, an origin
 * such as https://example.org, with the site's base behind it.
 *
 * @throws Error in words where it is no such address.
 */
export function siteAddress(origin: string | undefined, base: string): string | undefined {
  if (origin === undefined || origin === "") return undefined;
  const address = URL.canParse(origin) ? new URL(origin) : undefined;
  // With a name and password, a query or a fragment it would be no place, and it is printed into every page.
  const places = [address?.origin, `${address?.origin}${base.slice(0, -1)}`];
  if (
    address === undefined ||
    !/^https?:$/.test(address.protocol) ||
    !places.includes(address.href.replace(/\/*$/, ""))
  ) {
    throw plainError(
      `VERBATIM_SITE is "${origin}". It should be where the site will stand, such as https://example.org (its base is ${base}).`,
    );
  }
  return new URL(base, address).href;
}

/**
 * The language of the interface on every page: VERBATIM_LANGUAGE, a BCP 47 tag; undefined where each publication is to
 * have its own.
 *
 * @throws Error in words where it is no such tag.
 */
export function interfaceLanguage(tag: string | undefined): string | undefined {
  if (tag === undefined || tag === "") return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    throw plainError(`VERBATIM_LANGUAGE is "${tag}". It should be a language tag such as "en" or "es".`);
  }
}
