import { join, resolve } from "node:path";
import process from "node:process";
import { nodeEffects } from "../ingest/effects.ts";
import type { IngestPlace } from "../ingest/ingest.ts";
import { add } from "./add.ts";
import { anchor } from "./anchor.ts";
import { build } from "./build.ts";
import { check } from "./check.ts";
import { readCommandLine } from "./command-line.ts";
import { diff } from "./diff.ts";
import { merge } from "./merge.ts";
import type { Output } from "./output.ts";
import { recognise } from "./recognise.ts";
import { replace } from "./replace.ts";
import { serveSite } from "./serve.ts";
import { usage } from "./usage.ts";

/** The `verbatim` command. It prints; nothing below it does. */
const CACHE = join(process.cwd(), "node_modules", ".cache", "verbatim");
const command = readCommandLine(process.argv.slice(2));
const print = (line: string): void => console.log(line);
// What is for machines stands alone on the standard output.
const output: Output = { out: print, error: (line) => console.error(line) };
const effects = nodeEffects(output.error);

switch (command.name) {
  case "help":
    print(usage(command.topic));
    break;
  case "misspelt":
    console.error(`${command.reason}\n\n${usage(command.topic)}`);
    process.exitCode = 2;
    break;
  case "anchor":
    process.exitCode = await anchor(
      { document: resolve(command.document), selectors: resolve(command.selectors), cache: CACHE },
      effects,
      output,
    );
    break;
  case "build":
    process.exitCode = await build({ ...command, root: process.cwd() }, output);
    break;
  case "merge":
    process.exitCode = await merge(
      { parts: command.parts.map((part) => resolve(part)), directory: resolve(command.directory) },
      { root: process.cwd(), cache: CACHE },
      effects,
      output,
    );
    break;
  case "check":
    process.exitCode = await check(command, placeOf(command.documents), effects, output);
    break;
  case "add":
    process.exitCode = await add(
      { ...command, password: command.password ?? process.env["VERBATIM_PASSWORD"] },
      placeOf(command.documents),
      effects,
      output,
      untilCommit(),
    );
    break;
  case "diff":
    process.exitCode = await diff(command, placeOf(command.documents), effects, output);
    break;
  case "recognise":
    process.exitCode = await recognise(command, placeOf(command.documents), effects, output);
    break;
  case "replace":
    process.exitCode = await replace(
      { ...command, password: command.password ?? process.env["VERBATIM_PASSWORD"] },
      placeOf(command.documents),
      effects,
      output,
      untilCommit(),
    );
    break;
  case "serve":
    await serve({ ...command, directory: resolve(command.directory) });
    break;
}

function placeOf(documents: string): IngestPlace {
  return { documents: resolve(documents), cache: CACHE };
}

/** Lets an interrupt end the program as long as no file has changed; what is called then keeps it running to its end. */
function untilCommit(): () => void {
  let hasBegun = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      // As shells count: 128 and the signal's number.
      if (!hasBegun) process.exit(signal === "SIGINT" ? 130 : signal === "SIGTERM" ? 143 : 129);
    });
  }
  return () => {
    hasBegun = true;
  };
}

async function serve(options: Parameters<typeof serveSite>[0]): Promise<void> {
  try {
    const { server, address, publications } = await serveSite(options, print);
    print(`Serving ${options.directory} at ${address}`);
    for (const publication of publications) print(`  ${publication}`);
    const stop = (): void => {
      server.close();
      server.closeAllConnections();
    };
    process.once("SIGINT", stop).once("SIGTERM", stop);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
