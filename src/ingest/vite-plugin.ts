import { join, resolve } from "node:path";
import process from "node:process";
import type { Plugin, ResolvedConfig } from "vite";
import { serveDevelopment } from "./development/serve-development.ts";
import { type Effects, nodeEffects } from "./effects.ts";
import { cacheOf, ingest, type Ingestion, type IngestPlace } from "./ingest.ts";
import { plainError } from "./plain-error.ts";
import { bundleAssets } from "./site/bundle-assets.ts";
import { printProblems } from "./site/print-problems.ts";
import { printWarnings } from "./site/print-warnings.ts";
import { counted, printSummary } from "./site/print-summary.ts";
import { APP_ENTRIES, interfaceLanguage, loadRender, siteAddress } from "./site/render-entry.ts";
import { replaceFolder, whyNotReplace } from "./site/replace-folder.ts";
import { isRunningProcess, removeAbandoned, stagingFolder } from "./site/staging.ts";
import { writeSite } from "./site/write-site.ts";

export interface VerbatimOptions {
  /** The folder that holds the publications, below the project's root. */
  readonly documents?: string;
}

const CACHE = "node_modules/.cache/verbatim";

/**
 * Makes the site out of the publications: in a build, whole pages and their files beside the bundle; under the
 * development server, pages rendered as they are asked for. A build is made in a folder of its own, which takes the
 * output folder's place only when all of it has succeeded.
 */
export function verbatim({ documents = "documents" }: VerbatimOptions = {}): Plugin {
  const mark = String(process.pid);
  let config: ResolvedConfig;
  let output = "";
  let staging = "";
  let place: IngestPlace;
  let effects: Effects;
  let ingestion: Ingestion | undefined;
  let site: string | undefined;
  let started = 0;
  const warn = (warnings: Ingestion["warnings"]): void => {
    if (warnings.length > 0) config.logger.warn(`\n${printWarnings(warnings)}\n`);
  };

  return {
    name: "verbatim",

    config(user, { command }) {
      const root = resolve(user.root ?? process.cwd());
      output = resolve(root, user.build?.outDir ?? "dist");
      staging = stagingFolder(join(root, CACHE), process.pid);
      place = { documents: resolve(root, documents), cache: join(root, CACHE) };
      const scripts = {
        reader: join(root, APP_ENTRIES.reader),
        "not-found": join(root, APP_ENTRIES.notFound),
        frame: join(root, APP_ENTRIES.frame),
        embedding: join(root, APP_ENTRIES.embedding),
      };
      if (command !== "build") return { appType: "mpa", optimizeDeps: { entries: Object.values(scripts) } };
      const styles = {
        ledger: join(root, APP_ENTRIES.ledgerStyles),
        text: join(root, APP_ENTRIES.textStyles),
        card: join(root, APP_ENTRIES.cardStyles),
      };
      return {
        appType: "mpa",
        build: {
          outDir: staging,
          emptyOutDir: true,
          sourcemap: false,
          // Every module script is fetched by browsers that can preload; the polyfill would only add bytes.
          modulePreload: {
            polyfill: false,
            // What comes late asks for its own parts: to name them all in the first script costs every reader.
            resolveDependencies: (_, parts, { hostType }) =>
              hostType === "html" ? parts : parts.filter((part) => part.endsWith(".css")),
          },
          // A picture or font within a style sheet would be a data: address, which the pages' policy forbids.
          assetsInlineLimit: 0,
          // That reading and drawing take longest is no news.
          rolldownOptions: { input: { ...scripts, ...styles }, checks: { bundlerTimings: false } },
        },
      };
    },

    configResolved(resolved) {
      config = resolved;
      effects = nodeEffects((line) => config.logger.info(line));
      if (!config.base.startsWith("/")) {
        throw plainError(`The base is "${config.base}". It should begin with "/", such as "/" or "/memos/".`);
      }
      site = siteAddress(process.env["VERBATIM_SITE"], config.base);
    },

    async buildStart() {
      if (config.command !== "build") return;
      started = effects.now();
      await removeAbandoned(place.cache, isRunningProcess, effects);
      const whyNot = await whyNotReplace(output, config.root, effects);
      if (whyNot !== undefined) throw plainError(`${whyNot} Name another output folder, or empty it first.`);
      ingestion = await ingest(place, config.base, effects, { draws: "if-all-is-well" });
      for (const ledger of ingestion.ledgers) effects.log(printSummary(ledger));
      if (ingestion.problems.length > 0) {
        warn(ingestion.warnings);
        throw plainError(`The site was not built.\n\n${printProblems(ingestion.problems)}`);
      }
    },

    writeBundle: {
      order: "post",
      sequential: true,
      async handler(_, bundle) {
        if (ingestion === undefined) return;
        const { base, root } = config;
        const { publications } = ingestion;
        const written = await writeSite(
          {
            root,
            publications,
            base,
            site,
            language: interfaceLanguage(process.env["VERBATIM_LANGUAGE"]),
            assets: bundleAssets(bundle, base),
            cache: cacheOf(place, effects),
            ...(await loadRender(root, base)),
          },
          staging,
          effects,
        );
        await replaceFolder(staging, output, mark, effects);
        const seconds = ((effects.now() - started) / 1000).toFixed(1);
        const megabytes = (written.bytes / 1_000_000).toFixed(1);
        effects.log(
          `Wrote ${written.files} files (${megabytes} MB) beside the bundle into ${output}, in ${seconds} s:`,
        );
        if (site === undefined) {
          effects.log(
            "Without VERBATIM_SITE there are no canonical links, no oEmbed, no sitemap and no feed: all need whole addresses.",
          );
        }
        for (const { publication } of publications) {
          effects.log(
            `  ${base}${publication.slug}/  ${publication.title} (${counted(publication.annotations.length, "claim")})`,
          );
        }
        // Last, where nobody can miss it.
        warn(ingestion.warnings);
      },
    },

    async closeBundle() {
      // After a failure, what was begun goes; after success, the folder has moved away.
      if (config.command === "build") await effects.remove(staging);
    },

    configureServer: (server) => serveDevelopment(server, place, effects),
  };
}
