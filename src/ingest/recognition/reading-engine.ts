import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { createWorker, OEM, PSM, type Block, type Worker } from "tesseract.js";
import { installedPackage } from "../package-version.ts";
import type { LanguageData } from "./language-data.ts";

/** Milliseconds: a page of small print takes ten seconds on a slow machine. */
const MOST_TIME = 180_000;
/** Each has some 200 MB in use. */
const MOST_READERS = 8;

/** What the engine made of a picture. */
export interface EngineReading {
  readonly blocks: readonly Block[];
}

/** Where the data of all languages are that a page is read in. */
interface DataFolder {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

/** The engine looks in one folder, and each language is in its package's own. */
async function gathered(languages: readonly LanguageData[]): Promise<DataFolder> {
  const [first, ...others] = languages;
  if (first !== undefined && others.length === 0) return { path: first.folder, remove: async () => {} };
  const path = await mkdtemp(join(tmpdir(), "verbatim-languages-"));
  for (const { name, folder } of languages) {
    const file = `${name}.traineddata.gz`;
    await copyFile(join(folder, file), join(path, file));
  }
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Everything of the engine that a reading depends on, for the cache. */
export function engineVersion(languages: readonly LanguageData[]): readonly string[] {
  return [
    installedPackage("tesseract.js").version,
    installedPackage("tesseract.js-core").version,
    ...languages.map(({ name, version }) => `${name} ${version}`),
  ];
}

/** What readers are told of it. */
export function engineName(): string {
  return `Tesseract (tesseract.js ${installedPackage("tesseract.js").version})`;
}

/**
 * Readers of pictures, each in a thread of its own, as many at once as there are cores, started when they are needed. All
 * that they load is among the installed packages. {@link close} must be called at the end.
 */
export class ReadingEngine {
  readonly #languages: readonly LanguageData[];
  #folder: Promise<DataFolder> | undefined;
  readonly #idle: Promise<Worker>[] = [];
  readonly #all = new Set<Promise<Worker>>();
  /** How many pictures can be read at once. */
  readonly readers = Math.min(availableParallelism(), MOST_READERS);

  constructor(languages: readonly LanguageData[]) {
    this.#languages = languages;
  }

  /** @param png about 300 pixels an inch, upright. @throws Error where it takes too long, or the engine breaks down. */
  async read(png: Buffer): Promise<EngineReading> {
    const starting = this.#idle.pop() ?? this.#start();
    let timer: NodeJS.Timeout | undefined;
    try {
      const worker = await starting;
      const tooLong = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`It took more than ${MOST_TIME / 1000} seconds.`)), MOST_TIME);
      });
      const { data } = await Promise.race([worker.recognize(png, {}, { text: false, blocks: true }), tooLong]);
      this.#idle.push(starting);
      return { blocks: data.blocks ?? [] };
    } catch (error) {
      await this.#end(starting);
      throw error instanceof Error ? error : new Error(String(error));
    } finally {
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#all].map((worker) => this.#end(worker)));
    await (await this.#folder)?.remove();
    this.#folder = undefined;
  }

  #start(): Promise<Worker> {
    const starting = this.#startedWorker().then(async (worker) => {
      await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, user_defined_dpi: "300" });
      return worker;
    });
    this.#all.add(starting);
    return starting;
  }

  async #startedWorker(): Promise<Worker> {
    const require = createRequire(import.meta.url);
    this.#folder ??= gathered(this.#languages);
    const names = this.#languages.map(({ name }) => name).join("+");
    return createWorker(names, OEM.LSTM_ONLY, {
      workerPath: require.resolve("tesseract.js/src/worker-script/node/index.js"),
      langPath: (await this.#folder).path,
      gzip: true,
      cacheMethod: "none",
      // Without it an error of the worker's ends the process.
      errorHandler: () => {},
    });
  }

  async #end(worker: Promise<Worker>): Promise<void> {
    this.#all.delete(worker);
    const started = await worker.catch(() => undefined);
    await started?.terminate();
  }
}
