import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const projectFolder = resolve(import.meta.dirname, "..", "..", "..");

export interface BuiltSite {
  readonly folder: string;
  remove(): Promise<void>;
}

/**
 * Builds the site for production into a folder of its own, so that what is tested is always what the sources say.
 * `VERBATIM_TEST_SITE=dist npm run test:browser` takes a folder as it is instead: quicker while one writes tests.
 */
export async function buildSite(): Promise<BuiltSite> {
  const given = process.env["VERBATIM_TEST_SITE"];
  if (given) return { folder: resolve(projectFolder, given), remove: async () => {} };
  return buildAnew();
}

/** Builds it in any case; with an interface in another language where one is named. */
export async function buildAnew(language = ""): Promise<BuiltSite> {
  const folder = await mkdtemp(join(tmpdir(), "verbatim-site-"));
  const vite = join(projectFolder, "node_modules", "vite", "bin", "vite.js");
  try {
    await promisify(execFile)(process.execPath, [vite, "build", "--outDir", folder, "--emptyOutDir"], {
      cwd: projectFolder,
      env: { ...environmentOfBuild(), VERBATIM_LANGUAGE: language },
    });
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw new Error("The site that the browser tests need could not be built.", { cause: error });
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Without what the test runner sets: NODE_ENV=test would build React for development. */
function environmentOfBuild(): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(
    ([name]) => name !== "NODE_ENV" && !name.startsWith("VITEST") && name !== "VERBATIM_SITE",
  );
  return Object.fromEntries(others);
}
