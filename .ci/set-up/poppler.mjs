/** Poppler's `pdftotext`: the second opinion on where the words of a page are. */
import process from "node:process";
import { fail, findProgram, isProgram, say } from "./commands.mjs";
import { canInstallDebianPackages, installDebianPackages } from "./debian.mjs";

const usualPlaces = ["/opt/homebrew/bin/pdftotext", "/usr/local/bin/pdftotext", "/opt/local/bin/pdftotext"];

const howToGetIt = `  - Debian, Ubuntu:  sudo apt-get install poppler-utils
  - macOS:           brew install poppler
  - any other place: VERBATIM_PDFTOTEXT=/path/to/pdftotext npm test`;

/** The path of `pdftotext`; undefined where there is none and the tests that need it are to be skipped. */
export async function ensurePdftotext() {
  const named = process.env.VERBATIM_PDFTOTEXT;
  if (named) {
    if (isProgram(named)) return named;
    fail(`VERBATIM_PDFTOTEXT names ${named}, which is not a program here.`);
  }
  const found = onMachine();
  if (found !== undefined) return found;
  if (canInstallDebianPackages()) {
    await installDebianPackages(["poppler-utils"]);
    const installed = onMachine();
    if (installed !== undefined) return installed;
  }
  if (process.env.CI) fail(`The tests need poppler's pdftotext, and it was not found:\n${howToGetIt}`);
  say(`\nPoppler's pdftotext was not found: the tests that compare with it are skipped.\n${howToGetIt}\n`);
  return undefined;
}

function onMachine() {
  return findProgram(["pdftotext"]) ?? usualPlaces.find(isProgram);
}
