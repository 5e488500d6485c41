/** Running commands for the set-up: where things are, what a command is given, and how it ends. */
import { spawn, spawnSync } from "node:child_process";
import { constants as system } from "node:os";
import { accessSync, constants as access, existsSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

export const projectFolder = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..");
const binFolder = join(projectFolder, "node_modules", ".bin");
const onWindows = process.platform === "win32";

/** npm's command. On Windows it is a batch file, which only a shell can run. */
export const npm = { file: "npm", shell: onWindows };

/** The Node that the project runs on: the npm package `node`, whatever Node the machine has. */
export function projectNode() {
  return { file: join(projectFolder, "node_modules", "node", "bin", onWindows ? "node.exe" : "node"), shell: false };
}

/** The environment of the project's own commands: the project's Node comes first. */
export function environmentWith(values) {
  return withPath([binFolder, ...foldersOfPath()], values);
}

/** The environment of the install: no folder of node_modules, whose contents `npm ci` removes while it runs. */
export function environmentOfMachine() {
  return withPath(
    foldersOfPath().filter((folder) => !folder.split(/[\\/]/).includes("node_modules")),
    {},
  );
}

function withPath(folders, values) {
  const others = Object.entries(process.env).filter(([name]) => name.toUpperCase() !== "PATH");
  return { ...Object.fromEntries(others), ...values, PATH: folders.join(delimiter) };
}

function foldersOfPath() {
  const path = Object.entries(process.env).find(([name]) => name.toUpperCase() === "PATH")?.[1] ?? "";
  return path.split(delimiter).filter((folder) => folder !== "");
}

/** The first of these names that is a program in PATH, as an absolute path. */
export function findProgram(names) {
  const endings = onWindows ? [".exe"] : [""];
  for (const name of names) {
    for (const folder of foldersOfPath()) {
      for (const ending of endings) {
        const path = join(folder, name + ending);
        if (isProgram(path)) return path;
      }
    }
  }
  return undefined;
}

export function isProgram(path) {
  if (!existsSync(path)) return false;
  try {
    accessSync(path, access.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What a program prints, or undefined where it does not run to a good end within 20 seconds. */
export function outputOf(path, commandArguments) {
  const result = spawnSync(path, commandArguments, { encoding: "utf8", timeout: 20_000 });
  return result.status === 0 ? result.stdout + result.stderr : undefined;
}

/**
 * Runs a command in the project's folder and resolves to its exit code (128 + n where signal n ended it). The command
 * gets a process group of its own, so that a signal sent to this process alone reaches it and its children once.
 */
export function run(command, commandArguments, { environment }) {
  const child = spawn(command.file, commandArguments, {
    cwd: projectFolder,
    env: environment,
    stdio: "inherit",
    shell: command.shell,
    detached: !onWindows,
  });
  const forward = (signal) => {
    try {
      if (!onWindows && child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      // The group has ended in the meantime.
    }
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, forward);
  // npm passes a signal on to the shell that it started this in, and some shells end without passing it on themselves.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) forward("SIGTERM");
  }, 500);
  return new Promise((settle) => {
    const end = (code) => {
      clearInterval(watch);
      for (const signal of signals) process.off(signal, forward);
      settle(code);
    };
    child.on("error", (error) => {
      say(`${command.file} did not start: ${error.message}`);
      end(127);
    });
    child.on("exit", (code, signal) => {
      end(code ?? 128 + (signal === null ? 0 : system.signals[signal]));
    });
  });
}

export function say(words) {
  process.stdout.write(`${words}\n`);
}

/** @returns {never} */
export function fail(words) {
  process.stderr.write(`\n${words}\n\n`);
  process.exit(1);
}
