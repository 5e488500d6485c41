import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";
import process from "node:process";

/** What `from` holds: other libraries, measured beside ours and used by nothing else. */
const FILES = ["package.json", "package-lock.json"];
const cache = resolve(import.meta.dirname, "..", "..", "node_modules", ".cache");

/**
 * Where the peers are installed, installing them if need be. Undefined where that fails: a bench goes on without.
 *
 * @param from the folder of the package.json that names them.
 */
export function installPeers(from = import.meta.dirname): string | undefined {
  const folder = installedIn(from);
  if (isInstalled(from, folder)) return folder;
  mkdirSync(folder, { recursive: true });
  for (const file of FILES) copyFileSync(join(from, file), join(folder, file));
  console.error("Installing other libraries to measure beside ours …");
  const command = ["npm", "ci", "--prefix", folder, "--ignore-scripts", "--no-fund", "--no-audit"];
  // On Windows npm is a batch file, which only a shell can run.
  const [file = "", ...args] = command;
  const ended = spawnSync(file, args, { stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" });
  return ended.status === 0 ? folder : undefined;
}

/** A folder for each bench that has peers of its own; "bench" for those of all. */
function installedIn(from: string): string {
  return join(cache, from === import.meta.dirname ? "bench" : `bench-${basename(from)}`);
}

function isInstalled(from: string, folder: string): boolean {
  return (
    existsSync(join(folder, "node_modules", ".package-lock.json")) &&
    FILES.every(
      (file) =>
        existsSync(join(folder, file)) &&
        readFileSync(join(folder, file), "utf8") === readFileSync(join(from, file), "utf8"),
    )
  );
}

/** A peer's module, as whatever it exports. */
export function loadPeer(name: string): unknown {
  return createRequire(join(installedIn(import.meta.dirname), "package.json"))(name);
}
