import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const projectFolder = resolve(import.meta.dirname, "..", "..", "..");

export interface SiteServer {
  /** Origin and base, with a slash at the end. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Serves a built site with the project's own `verbatim serve`, headers and all, on a free port of this machine. */
export async function serveSite(folder: string): Promise<SiteServer> {
  const port = await freePort();
  const command = join(projectFolder, "src", "cli", "verbatim.ts");
  const words = ["serve", "--directory", folder, "--host", "127.0.0.1", "--port", String(port)];
  const server = spawn(process.execPath, [command, ...words], {
    cwd: projectFolder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  server.stdout.on("data", (bytes) => (said += String(bytes)));
  server.stderr.on("data", (bytes) => (said += String(bytes)));

  const address = `http://127.0.0.1:${port}/`;
  const stop = async (): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, "exit");
    server.kill("SIGTERM");
    await ended;
  };

  for (let attempt = 0; attempt < 150; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`"verbatim serve" ended with ${server.exitCode}:\n${said}`);
    if (await answers(address)) return { address, stop };
    await wait(100);
  }
  await stop();
  throw new Error(`"verbatim serve" did not answer at ${address} within 15 seconds:\n${said}`);
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  server.close();
  if (bound === null || typeof bound === "string") throw new Error("No free port of 127.0.0.1 was found.");
  return bound.port;
}
