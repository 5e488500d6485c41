import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import process from "node:process";

/** The packages of package.json beside this file: other libraries, measured beside ours and used by nothing else. */
const FILES = ["package.json", "package-lock.json"];
const folder = resolve(import.meta.dirname, "..", "..", "node_modules", ".cache", "bench");

/** Where the peers are installed, installing them if need be. Undefined where that fails: a bench goes on without. */
export function installPeers(): string | undefined {
  if (isInstalled()) return folder;
  mkdirSync(folder, { recursive: true });
  for (const file of FILES) copyFileSync(join(import.meta.dirname, file), join(folder, file));
  console.error("Installing the packages of tests/bench/package.json …");
  const command = ["npm", "ci", "--prefix", folder, "--ignore-scripts", "--no-fund", "--no-audit"];
  // On Windows npm is a batch file, which only a shell can run.
  const [file = "", ...args] = command;
  const ended = spawnSync(file, args, { stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" });
  return ended.status === 0 ? folder : undefined;
}

function isInstalled(): boolean {
  const here = (file: string): string => readFileSync(join(import.meta.dirname, file), "utf8");
  return (
    existsSync(join(folder, "node_modules", ".package-lock.json")) &&
    FILES.every((file) => existsSync(join(folder, file)) && readFileSync(join(folder, file), "utf8") === here(file))
  );
}

/** A peer's module, as whatever it exports. */
export function loadPeer(name: string): unknown {
  return createRequire(join(folder, "package.json"))(name);
}
