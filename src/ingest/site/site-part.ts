import { join } from "node:path";
import * as v from "valibot";
import { ExampleSchema, PublicationSummarySchema } from "../../core/model/publication-summary.ts";
import type { Effects } from "../effects.ts";
import { plainError } from "../plain-error.ts";

/** Name of the file, at the root of a part, that says what it is a part of. It is in no whole site. */
export const PART_FILE = "part.json";

const strings = v.pipe(v.array(v.string()), v.readonly());

const SettingSchema = v.strictObject({
  base: v.string(),
  site: v.optional(v.string()),
  language: v.optional(v.string()),
  assets: v.strictObject({
    script: v.string(),
    notFoundScript: v.optional(v.string()),
    styles: strings,
    readerSheet: v.optional(v.strictObject({ text: v.string(), hash: v.string() })),
    ledgerStyles: strings,
    textStyles: strings,
    embed: v.strictObject({
      frameScript: v.string(),
      script: v.string(),
      lateScripts: strings,
      styles: strings,
      cardStyles: strings,
    }),
    embeddingStyles: strings,
    embeddingScript: v.optional(v.string()),
    fonts: strings,
    slantedFonts: strings,
  }),
});

const SitePartSchema = v.strictObject({
  /** Raised whenever parts of different formats cannot be put together. */
  format: v.literal(1),
  setting: SettingSchema,
  /** Names of all publications of the site, in order. */
  slugs: strings,
  /** Of those in this part. */
  publications: v.pipe(v.array(PublicationSummarySchema), v.readonly()),
  /** Of the first of them. */
  example: v.optional(ExampleSchema),
});

/**
 * What is written into the folder of a part of a site. The part has pages about all publications, too, but they know
 * only its own: whoever puts parts together makes them anew.
 */
export type SitePart = v.InferOutput<typeof SitePartSchema>;

export async function writePart(part: SitePart, folder: string, effects: Effects): Promise<void> {
  await effects.writeFile(join(folder, PART_FILE), new TextEncoder().encode(`${JSON.stringify(part)}\n`));
}

/** @throws Error in words where the folder holds no part. */
export async function readPart(folder: string, effects: Effects): Promise<SitePart> {
  const bytes = await effects.readFile(join(folder, PART_FILE));
  if (bytes === undefined) {
    throw plainError(`${folder} holds no part of a site. npm run build -- --shard 1/2 makes one.`);
  }
  try {
    return v.parse(SitePartSchema, JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    throw plainError(`${join(folder, PART_FILE)} cannot be read: it was made by another version, or is damaged.`);
  }
}
