/** The npm packages: installed exactly as package-lock.json says, and only when they are not. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { environmentOfMachine, fail, npm, outputOf, projectFolder, projectNode, run, say } from "./commands.mjs";

const lockFile = join(projectFolder, "package-lock.json");
/** What npm itself last put into node_modules. */
const installedFile = join(projectFolder, "node_modules", ".package-lock.json");
/** The lock file's hash, and the platform, that node_modules was installed for. */
const markFile = join(projectFolder, "node_modules", ".verbatim-lock");

export async function ensurePackages() {
  const mark = markOfLock();
  if (readIfThere(markFile) !== mark || !existsSync(installedFile) || nodeVersion() === undefined) {
    if (!isInstalled() || nodeVersion() === undefined) await install();
    writeFileSync(markFile, mark);
  }
}

async function install() {
  say("Installing the packages that package-lock.json names …");
  const code = await run(npm, ["ci", "--no-fund", "--no-audit"], { environment: environmentOfMachine() });
  if (code !== 0) {
    fail(`The packages could not be installed: "npm ci" ended with ${code}, for the reason above.
It needs Node 20 or later, npm 10 or later, and a way to the npm registry (or a mirror: npm config set registry …).`);
  }
  if (nodeVersion() === undefined) {
    fail(`The packages are installed, but the Node that the project runs on (npm package "node") is not in place.
Its install script fetches the program for this machine (${process.platform}-${process.arch}). Allow it to run
(npm config get ignore-scripts must say false), then: npm rebuild node`);
  }
}

function nodeVersion() {
  return outputOf(projectNode().file, ["--version"]);
}

/** Whether node_modules holds just what the lock file says, whoever put it there (`npm install`, `npm ci`). */
function isInstalled() {
  if (!existsSync(installedFile)) return false;
  const wanted = JSON.parse(readFileSync(lockFile, "utf8")).packages;
  const installed = JSON.parse(readFileSync(installedFile, "utf8")).packages;
  // npm leaves out the optional packages of other platforms, and those alone.
  const lacks = Object.entries(wanted).some(([path, { version, optional }]) => {
    if (path === "") return false;
    return installed[path] === undefined ? optional !== true : installed[path].version !== version;
  });
  return !lacks && Object.keys(installed).every((path) => wanted[path] !== undefined);
}

function markOfLock() {
  const hash = createHash("sha256").update(readFileSync(lockFile)).digest("hex");
  return `${hash} ${process.platform} ${process.arch}\n`;
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
