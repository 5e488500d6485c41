import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";

/** `npm run bench -- <name> [options]`: each folder beside this file that has a main.ts is a bench. */
const folder = import.meta.dirname;
const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, "main.ts")));

interface Bench {
  /** Gives the exit code: 0 where every target was met. */
  readonly run: (args: readonly string[]) => Promise<number>;
}

function isBench(value: unknown): value is Bench {
  return typeof value === "object" && value !== null && "run" in value && typeof value.run === "function";
}

const [name, ...args] = process.argv.slice(2);
if (name === undefined || !names.includes(name)) {
  console.log(
    `npm run bench -- <name> [options]\nBenches: ${names.join(", ")}\nOptions of one: npm run bench -- <name> --help`,
  );
  process.exitCode = name === undefined ? 0 : 2;
} else {
  const bench: unknown = await import(pathToFileURL(join(folder, name, "main.ts")).href);
  if (!isBench(bench)) throw new Error(`tests/bench/${name}/main.ts exports no function called run.`);
  process.exitCode = await bench.run(args);
}
