import { join, resolve } from "node:path";
import process from "node:process";
import type { Plugin, ResolvedConfig } from "vite";
import { serveDevelopment } from "./development/serve-development.ts";
import { type Effects, nodeEffects } from "./effects.ts";
import { type IngestPlace, publicationFolders } from "./ingest.ts";
import type { Problem } from "../core/parse/problem.ts";
import { pruneCache } from "./cache/prune-cache.ts";
import { cacheOf } from "./cache/cache-of.ts";
import { makeSite } from "./make-site.ts";
import { plainError } from "./plain-error.ts";
import { bundleAssets } from "./site/bundle-assets.ts";
import { printProblems } from "./site/print-problems.ts";
import { printWarnings } from "./site/print-warnings.ts";
import { reportLines } from "./site/print-report.ts";
import { printSummary } from "./site/print-summary.ts";
import { APP_ENTRIES, interfaceLanguage, loadRender, siteAddress } from "./site/render-entry.ts";
import { replaceFolder, whyNotReplace } from "./site/replace-folder.ts";
import { isRunningProcess, removeAbandoned, stagingFolder } from "./site/staging.ts";
import { selected, type Selection, selectionOf } from "./site/selection.ts";
import { writePart } from "./site/site-part.ts";
import type { SiteWriting } from "./site/write-site.ts";
import { survey, type Survey } from "./survey.ts";

export interface VerbatimOptions {
  /** The folder that holds the publications, below the project's root. */
  readonly documents?: string;
  /** Where to keep what took long to make, below the project's root. */
  readonly cache?: string;
}

const CACHE = "node_modules/.cache/verbatim";

/**
 * Makes the site out of the publications: in a build, whole pages and their files beside the bundle; under the
 * development server, pages rendered as they are asked for. A build is made in a folder of its own, which takes the
 * output folder's place only when all of it has succeeded.
 */
export function verbatim({ documents = "documents", cache = CACHE }: VerbatimOptions = {}): Plugin {
  const mark = String(process.pid);
  let config: ResolvedConfig;
  let output = "";
  let staging = "";
  let place: IngestPlace;
  let effects: Effects;
  let surveyed: Survey | undefined;
  /** Names of all publications, of which a part may be built. */
  let slugs: readonly string[] = [];
  let selection: Selection | undefined;
  let site: string | undefined;
  let started = 0;
  const warn = (warnings: readonly Problem[]): void => {
    if (warnings.length > 0) config.logger.warn(`\n${printWarnings(warnings)}\n`);
  };

  return {
    name: "verbatim",

    config(user, { command }) {
      const root = resolve(user.root ?? process.cwd());
      output = resolve(root, user.build?.outDir ?? "dist");
      place = { documents: resolve(root, documents), cache: resolve(root, cache) };
      staging = stagingFolder(place.cache, process.pid);
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
      selection = selectionOf(process.env["VERBATIM_ONLY"], process.env["VERBATIM_SHARD"]);
    },

    async buildStart() {
      if (config.command !== "build") return;
      started = effects.now();
      await removeAbandoned(place.cache, isRunningProcess, effects);
      const whyNot = await whyNotReplace(output, config.root, effects);
      if (whyNot !== undefined) throw plainError(`${whyNot} Name another output folder, or empty it first.`);
      slugs = ((await publicationFolders(place, effects)) ?? []).map(({ slug }) => slug);
      surveyed = await survey(place, effects, selection && selected(slugs, selection));
      for (const ledger of surveyed.ledgers) effects.log(printSummary(ledger));
      if (surveyed.problems.length > 0) {
        warn(surveyed.warnings);
        throw plainError(`The site was not built.\n\n${printProblems(surveyed.problems)}`);
      }
    },

    writeBundle: {
      order: "post",
      sequential: true,
      async handler(_, bundle) {
        if (surveyed === undefined) return;
        const { base, root } = config;
        const language = interfaceLanguage(process.env["VERBATIM_LANGUAGE"]);
        const writing: SiteWriting = {
          folder: staging,
          setting: { base, site, language, development: false, assets: bundleAssets(bundle, base) },
          renderer: await loadRender(root, base),
          cache: cacheOf(place, effects),
          effects,
        };
        const made = await makeSite(surveyed, place, root, writing);
        const { summaries: publications, example, warnings } = made;
        if (selection !== undefined) {
          const setting = { base, site, language, assets: writing.setting.assets };
          await writePart({ format: 1, setting, slugs, publications, example }, staging, effects);
        }
        await replaceFolder(staging, output, mark, effects);
        const pages = surveyed.publications.reduce((sum, publication) => sum + publication.pages, 0);
        const facts = {
          output,
          base,
          isPart: selection !== undefined,
          of: slugs.length,
          pages,
          hasSite: site !== undefined,
        };
        const memory = process.resourceUsage().maxRSS * 1024;
        for (const line of reportLines(made, { ...facts, milliseconds: effects.now() - started, memory }))
          effects.log(line);
        const removed = await pruneCache(place.cache, effects);
        if (removed > 0) effects.log(`Removed ${removed} entries from the cache that nothing has used for two weeks.`);
        // Last, where nobody can miss it.
        warn(warnings);
      },
    },

    async closeBundle() {
      // After a failure, what was begun goes; after success, the folder has moved away.
      if (config.command === "build") await effects.remove(staging);
    },

    configureServer: (server) => serveDevelopment(server, place, effects),
  };
}
