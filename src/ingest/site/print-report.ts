import type { MadeSite } from "../make-site.ts";
import { counted } from "./print-summary.ts";

export interface BuildFacts {
  /** The folder that was written. */
  readonly output: string;
  readonly base: string;
  /** Whether it is a part of a site. */
  readonly isPart: boolean;
  /** How many publications the whole site has. */
  readonly of: number;
  /** How many pages their documents have. */
  readonly pages: number;
  readonly hasSite: boolean;
  readonly milliseconds: number;
  /** In bytes, the most that was in use. */
  readonly memory: number;
}

/** What a build says at its end, for the terminal. */
export function reportLines(
  { files, bytes, summaries }: Pick<MadeSite, "files" | "bytes" | "summaries">,
  facts: BuildFacts,
): string[] {
  const seconds = facts.milliseconds / 1000;
  const part = facts.isPart ? `, a part with ${summaries.length} of ${counted(facts.of, "publication")},` : "";
  const megabytes = (count: number): number => count / 1_000_000;
  return [
    `Wrote ${files} files (${megabytes(bytes).toFixed(1)} MB) beside the bundle into ${facts.output}${part} in ${seconds.toFixed(1)} s:`,
    `${counted(facts.pages, "page")} of documents, ${(facts.pages / seconds).toFixed(1)} a second, with at most ${megabytes(facts.memory).toFixed(0)} MB of memory.`,
    ...(facts.hasSite
      ? []
      : [
          "Without VERBATIM_SITE there are no canonical links, no oEmbed, no sitemap and no feed: all need whole addresses.",
        ]),
    ...summaries.map(
      ({ slug, title, claims }) => `  ${facts.base}${slug}/  ${title} (${counted(claims.length, "claim")})`,
    ),
  ];
}
