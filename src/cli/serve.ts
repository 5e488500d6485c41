import { existsSync, readdirSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { siteHandler } from "./site-handler.ts";

export interface ServeOptions {
  /** The built site. Absolute. */
  readonly directory: string;
  readonly port: number;
  readonly host: string;
  readonly base: string;
}

export interface Serving {
  readonly server: Server;
  /** Where the site's first page is. */
  readonly address: string;
  /** Where each publication is. */
  readonly publications: readonly string[];
}

/** How many ports to try before giving up: more are hardly taken by chance. */
const MOST_TRIES = 20;

/** Serves a built site on a port, or on the next free one. @throws Error in words where there is no built site or no port. */
export async function serveSite(options: ServeOptions, log: (line: string) => void): Promise<Serving> {
  const { directory, host, base } = options;
  if (!existsSync(join(directory, "index.html"))) {
    throw new Error(`There is no built site in ${directory}. Make one first: npm run build`);
  }
  const server = createServer(siteHandler(directory, base));
  const port = await listen(server, options, log);
  const address = `http://${host.includes(":") ? `[${host}]` : host}:${port}${base}`;
  const publications = readdirSync(directory)
    .filter((name) => existsSync(join(directory, name, "annotations.jsonld")))
    .toSorted()
    .map((name) => `${address}${name}/`);
  return { server, address, publications };
}

async function listen(server: Server, { port, host }: ServeOptions, log: (line: string) => void): Promise<number> {
  for (let tried = port; ; tried += 1) {
    try {
      return await listenOn(server, tried, host);
    } catch (error) {
      const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!isTaken || tried + 1 >= port + MOST_TRIES || tried >= 65_535) throw error;
      log(`Port ${tried} is taken; trying ${tried + 1}.`);
    }
  }
}

function listenOn(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      const address = server.address();
      // Port 0 lets the system choose.
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}
