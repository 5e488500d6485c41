import type { SiteInput } from "../../app/site-input.ts";
import { inlineSheet } from "./inline-sheet.ts";
import { APP_ENTRIES } from "./render-entry.ts";

/** What is asked of Vite's bundle; only what is read here. */
export interface BundledFile {
  readonly type: "chunk" | "asset";
  readonly fileName: string;
  readonly isEntry?: boolean;
  readonly facadeModuleId?: string | null;
  /** Of an asset. */
  readonly source?: string | Uint8Array;
  readonly originalFileNames?: readonly string[];
  readonly imports?: readonly string[];
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> } | undefined;
}

/** Slanted letters mostly come later in a text than upright ones: then they are not worth a place among the first requests. */
const SLANTED = /italic/i;

/** Addresses of what pages fetch: scripts, their styles, and fonts to fetch at once. */
export function bundleAssets(bundle: Readonly<Record<string, BundledFile>>, base: string): SiteInput["assets"] {
  const files = Object.values(bundle);
  const entry = (module: string): BundledFile | undefined =>
    files.find((file) => file.type === "chunk" && file.isEntry && file.facadeModuleId?.endsWith(`/${module}`));
  const reader = entry(APP_ENTRIES.reader);
  if (reader === undefined) throw new Error(`The bundle has no entry made of ${APP_ENTRIES.reader}.`);
  const notFound = entry(APP_ENTRIES.notFound);
  const frame = entry(APP_ENTRIES.frame);
  const embed = files.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${APP_ENTRIES.embed}`));
  if (frame === undefined || embed === undefined) throw new Error("The bundle has no entries for embedded pages.");
  const embedding = entry(APP_ENTRIES.embedding);
  const withBase = (styles: Iterable<string>): string[] => [...styles].map((style) => base + style);
  const sheetsOf = (module: string): string[] =>
    files
      .filter(({ type, fileName }) => type === "asset" && fileName.endsWith(".css"))
      .filter(({ originalFileNames }) => originalFileNames?.includes(module))
      .map(({ fileName }) => base + fileName);
  const fonts = files
    .filter(({ fileName }) => fileName.endsWith(".woff2"))
    .map(({ fileName }) => base + fileName)
    .toSorted();
  const readerStyles = stylesOf(reader, bundle);
  return {
    script: base + reader.fileName,
    notFoundScript: notFound === undefined ? undefined : base + notFound.fileName,
    styles: withBase(readerStyles),
    readerSheet: inlineSheet([...readerStyles].map((name) => bundle[name]?.source)),
    ledgerStyles: sheetsOf(APP_ENTRIES.ledgerStyles),
    textStyles: sheetsOf(APP_ENTRIES.textStyles),
    embed: {
      frameScript: base + frame.fileName,
      script: base + reader.fileName,
      lateScripts: [base + embed.fileName],
      styles: withBase(stylesOf(embed, bundle)),
      cardStyles: [...sheetsOf(APP_ENTRIES.cardStyles), ...withBase(stylesOf(frame, bundle))],
    },
    embeddingStyles: embedding === undefined ? [] : withBase(stylesOf(embedding, bundle)),
    embeddingScript: embedding === undefined ? undefined : base + embedding.fileName,
    fonts: fonts.filter((href) => !SLANTED.test(href)),
    slantedFonts: fonts.filter((href) => SLANTED.test(href)),
  };
}

/** Styles of a chunk and of all that it imports at once, the imported ones first, as the cascade expects. */
function stylesOf(
  chunk: BundledFile,
  bundle: Readonly<Record<string, BundledFile>>,
  seen = new Set<string>(),
): Set<string> {
  const styles = new Set<string>();
  if (seen.has(chunk.fileName)) return styles;
  seen.add(chunk.fileName);
  for (const name of chunk.imports ?? []) {
    const imported = bundle[name];
    if (imported !== undefined) for (const style of stylesOf(imported, bundle, seen)) styles.add(style);
  }
  for (const style of chunk.viteMetadata?.importedCss ?? []) styles.add(style);
  return styles;
}
