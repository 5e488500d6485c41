/** A Chromium for the browser tests: the machine's, else Debian's, else Playwright's. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import {
  environmentWith,
  fail,
  findProgram,
  isProgram,
  outputOf,
  projectFolder,
  projectNode,
  run,
  say,
} from "./commands.mjs";
import { canInstallDebianPackages, installDebianPackages } from "./debian.mjs";

// The headless one is the same browser without the windows, which cost two thirds of the time of a page's opening.
const headless = "chromium-headless-shell";
const names = [headless, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

const usualPlaces = {
  linux: ["/usr/lib/chromium/chromium", "/opt/google/chrome/chrome", "/snap/bin/chromium"],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    join(process.env.HOME ?? "", "Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
  ],
  win32: [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, "Google", "Chrome", "Application", "chrome.exe"),
      join(folder, "Chromium", "Application", "chrome.exe"),
    ]),
};

/** The path of a Chromium or Chrome that runs here. */
export async function ensureChromium() {
  const named = process.env.VERBATIM_CHROMIUM;
  if (named) {
    if (works(named)) return named;
    fail(`VERBATIM_CHROMIUM names ${named}, which is not a Chromium or Chrome that runs here.`);
  }
  const found = onMachine() ?? (await ofPlaywright());
  if (found !== undefined) return found;

  if (canInstallDebianPackages()) {
    for (const name of [headless, "chromium"]) {
      await installDebianPackages([name]);
      const installed = onMachine();
      if (installed !== undefined) return installed;
    }
  }

  await installOfPlaywright();
  const fetched = await ofPlaywright();
  if (fetched !== undefined) return fetched;

  return fail(`The browser tests need Chromium or Chrome, and none was found or could be installed.
  - Debian, Ubuntu:  sudo apt-get install chromium
  - elsewhere:       install Chrome or Chromium in its usual place
  - any other place: VERBATIM_CHROMIUM=/path/to/chromium npm test
The other tests run without it: npm run test:unit`);
}

function onMachine() {
  const inPath = names.map((name) => findProgram([name])).filter((path) => path !== undefined);
  return [...inPath, ...(usualPlaces[process.platform] ?? [])].find(works);
}

/** A program by that name may be a stand-in that only says how to install it (Ubuntu has one): ask for its version. */
function works(path) {
  if (!isProgram(path)) return false;
  // On Windows the question opens a window instead of an answer.
  return process.platform === "win32" || /chrom/i.test(outputOf(path, ["--version"]) ?? "");
}

async function ofPlaywright() {
  const entry = pathToFileURL(join(projectFolder, "node_modules", "playwright-core", "index.mjs"));
  const { chromium } = await import(entry.href);
  const path = chromium.executablePath();
  return existsSync(path) && works(path) ? path : undefined;
}

async function installOfPlaywright() {
  say("Fetching Playwright's Chromium for the browser tests …");
  const command = join(projectFolder, "node_modules", "playwright-core", "cli.js");
  const withLibraries = canInstallDebianPackages() ? ["--with-deps"] : [];
  await run(projectNode(), [command, "install", ...withLibraries, "--no-shell", "chromium"], {
    environment: environmentWith({}),
  });
}
