import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";

/** One answer as it went over the wire: compressed, headers included. */
export interface Sent {
  readonly path: string;
  readonly type: string;
  readonly bytes: number;
  /** When it was asked for, in milliseconds since 1970, as `performance.timeOrigin` of a page. */
  readonly asked: number;
}

export interface CountingServer {
  readonly port: number;
  /** What was sent since it was asked last. */
  take(): Sent[];
  /** When anything was asked or answered last, in milliseconds of `performance.now()`. */
  readonly lastActive: () => number;
  close(): void;
}

/**
 * Counts where the bytes leave: so frames of other origins, workers and what they fetch are all in it, which a page's
 * own resource timing does not see.
 */
export async function countingServer(answer: RequestListener): Promise<CountingServer> {
  let sent: Sent[] = [];
  let last = performance.now();
  const server = createServer((request, response) => {
    last = performance.now();
    const asked = performance.timeOrigin + last;
    const { socket } = request;
    // Answers on one connection come one after the other (HTTP/1.1), so this is the answer's own.
    const before = socket.bytesWritten;
    response.on("close", () => {
      last = performance.now();
      const type = String(response.getHeader("content-type") ?? "");
      sent.push({ path: (request.url ?? "/").replace(/\?.*/, ""), type, bytes: socket.bytesWritten - before, asked });
    });
    answer(request, response);
  });
  // As hosts have it (nginx); Node's five seconds are over before a slow line has brought what was sent.
  server.keepAliveTimeout = 75_000;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server has no port.");
  return {
    port: bound.port,
    lastActive: () => last,
    take: () => {
      const taken = sent;
      sent = [];
      return taken;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
