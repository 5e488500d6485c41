import { join, resolve } from "node:path";
import process from "node:process";
import { nodeEffects } from "../ingest/effects.ts";
import { anchor } from "./anchor.ts";
import { check } from "./check.ts";
import { readCommandLine, USAGE } from "./command-line.ts";
import { serveSite } from "./serve.ts";

/** The `verbatim` command. It prints; nothing below it does. */
const command = readCommandLine(process.argv.slice(2));
const print = (line: string): void => console.log(line);

switch (command.name) {
  case "help":
    print(USAGE);
    break;
  case "misspelt":
    console.error(`${command.reason}\n\n${USAGE}`);
    process.exitCode = 2;
    break;
  case "anchor":
    process.exitCode = await anchor(
      { document: resolve(command.document), selectors: resolve(command.selectors) },
      nodeEffects((line) => console.error(line)),
      { out: print, error: (line) => console.error(line) },
    );
    break;
  case "check":
    process.exitCode = await check(
      command,
      { documents: resolve(command.documents), cache: join(process.cwd(), "node_modules", ".cache", "verbatim") },
      // What is for machines stands alone on the standard output.
      nodeEffects((line) => console.error(line)),
      { out: print, error: (line) => console.error(line) },
    );
    break;
  case "serve":
    await serve({ ...command, directory: resolve(command.directory) });
    break;
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
