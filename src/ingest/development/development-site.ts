import type { Problem } from "../../core/parse/problem.ts";
import type { Effects } from "../effects.ts";
import { ingest, type IngestPlace } from "../ingest.ts";
import type { ComposedPublication } from "../publication/compose-publication.ts";
import { pdfjsPath, readPdfjsFile } from "../site/pdfjs-files.ts";
import type { SiteFile } from "../site/site-file.ts";

/**
 * The publications as the development server shows them: the newest state of each that had no problem, so that a slip
 * in a file does not take the page away from under the one who writes.
 */
export class DevelopmentSite {
  readonly #place: IngestPlace;
  readonly #base: string;
  readonly #effects: Effects;
  #publications = new Map<string, ComposedPublication>();
  #files = new Map<string, SiteFile>();
  #problems: readonly Problem[] = [];
  #warnings: readonly Problem[] = [];

  constructor(place: IngestPlace, base: string, effects: Effects) {
    this.#place = place;
    this.#base = base;
    this.#effects = effects;
  }

  get publications(): readonly ComposedPublication[] {
    return [...this.#publications.values()];
  }

  /** What is wrong with the files as they are now. */
  get warnings(): readonly Problem[] {
    return this.#warnings;
  }

  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** Reads all publications anew. What is unchanged comes from the cache. */
  async read(): Promise<void> {
    const { publications, troubled, problems, warnings } = await ingest(this.#place, this.#base, this.#effects, {
      draws: "those-without-problems",
    });
    const fresh = new Map(publications.map((one) => [one.publication.slug, one]));
    const kept = troubled.flatMap((slug) => {
      const last = this.#publications.get(slug);
      return last === undefined ? [] : ([[slug, last]] as const);
    });
    this.#publications = new Map([...fresh, ...kept].toSorted(([one], [other]) => (one < other ? -1 : 1)));
    this.#files = new Map(this.publications.flatMap(({ files }) => files.map((file) => [file.path, file])));
    this.#problems = problems;
    this.#warnings = warnings;
  }

  /** A file of the site by its path below the site's root. */
  async file(path: string): Promise<Uint8Array | undefined> {
    const parts = `${pdfjsPath()}/`;
    return path.startsWith(parts)
      ? readPdfjsFile(path.slice(parts.length), this.#effects)
      : this.#files.get(path)?.read();
  }
}
