import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { DelayLine } from "./delay-line.ts";
import type { Profile } from "./profiles.ts";
import { SharedLink } from "./shared-link.ts";
import { socksTunnel } from "./socks-tunnel.ts";

/** Bytes that reached the browser. */
export interface Arrival {
  /** In milliseconds since 1970, as `performance.timeOrigin` of a page. */
  readonly at: number;
  readonly bytes: number;
}

export interface ShapingProxy {
  readonly port: number;
  /** From now on; connections that are open keep what they have. */
  shape(profile: Profile): void;
  /** What arrived since it was asked last. */
  take(): Arrival[];
  /** When anything was sent last, in milliseconds of `performance.now()`. */
  lastActive(): number;
  close(): void;
}

/** More than this of one stream is not read ahead: a server sees a slow line, too. Less could run dry while this machine is busy. */
const MOST_WAITING_BYTES = 1_000_000;

interface Line {
  readonly profile: Profile;
  readonly link: SharedLink<Connection> | undefined;
}

interface Connection {
  readonly client: Socket;
  readonly server: Socket;
  readonly toClient: DelayLine;
  hasEnded: boolean;
}

/**
 * A SOCKS proxy (RFC 1928) that passes connections on to a server of this machine as a line of a given profile would. Below the
 * browser, so that what its workers fetch is slowed down as well, which Chromium's own network conditions leave out. A new
 * connection costs one trip there and back, and the browser waits for it as it would on a line: what it has to ask meanwhile goes
 * over another connection if one is free sooner. That congestion control would begin slowly is left out.
 */
export async function shapingProxy(serverPort: number, first: Profile): Promise<ShapingProxy> {
  let line = lineOf(first);
  let arrivals: Arrival[] = [];
  let last = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const open = new Set<Socket>();

  const deliver = ({ client, toClient }: Connection, bytes: Uint8Array, left: number): void =>
    toClient.add(left + line.profile.roundTripMilliseconds / 2, () => {
      last = performance.now();
      arrivals.push({ at: performance.timeOrigin + last, bytes: bytes.length });
      if (!client.destroyed) client.write(bytes);
    });
  const endIfDone = (connection: Connection): void => {
    const { client, toClient, hasEnded } = connection;
    if (!hasEnded || (line.link?.waitingOf(connection) ?? 0) > 0) return;
    toClient.add(performance.now() + line.profile.roundTripMilliseconds / 2, () => client.end());
  };
  const run = (): void => {
    timer = undefined;
    const { link } = line;
    if (link === undefined) return;
    const departed = link.departed(performance.now());
    for (const { stream, bytes, at } of departed) deliver(stream, bytes, at);
    // Only now: what has left the line is not on its way to the browser before all of it was handed over.
    for (const stream of new Set(departed.map((each) => each.stream))) {
      if (link.waitingOf(stream) < MOST_WAITING_BYTES) stream.server.resume();
      endIfDone(stream);
    }
    const next = link.next();
    if (next !== undefined) timer ??= setTimeout(run, Math.max(0, next - performance.now()));
  };

  const proxy = createServer((client) => {
    const { roundTripMilliseconds: round } = line.profile;
    const server = connect(serverPort, "127.0.0.1");
    const connection: Connection = { client, server, toClient: new DelayLine(), hasEnded: false };
    const toServer = new DelayLine();
    for (const socket of [client, server]) {
      socket.setNoDelay(true);
      open.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => open.delete(socket));
    }
    const greeted = (answer: Uint8Array, isLast: boolean): void => {
      last = performance.now();
      if (!isLast) {
        client.write(answer);
        return;
      }
      setTimeout(() => {
        if (!client.destroyed) client.write(answer);
        server.resume();
      }, round);
    };
    const tunnel = socksTunnel(serverPort, greeted, (bytes) => {
      last = performance.now();
      toServer.add(last + round / 2, () => server.write(bytes));
    });
    client.on("data", (bytes: Buffer) => {
      if (!tunnel(bytes)) client.destroy();
    });
    client.on("close", () => {
      line.link?.forget(connection);
      server.destroy();
    });
    server.on("data", (bytes: Buffer) => {
      const { link } = line;
      if (link === undefined) deliver(connection, bytes, performance.now());
      else {
        link.add(connection, bytes, performance.now());
        if (link.waitingOf(connection) >= MOST_WAITING_BYTES) server.pause();
        if (timer === undefined) run();
      }
    });
    // Servers that speak first are not heard before the tunnel stands.
    server.pause();
    server.on("end", () => {
      connection.hasEnded = true;
      endIfDone(connection);
    });
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const bound = proxy.address();
  if (bound === null || typeof bound === "string") throw new Error("The proxy has no port.");
  return {
    port: bound.port,
    shape: (profile) => {
      line = lineOf(profile);
    },
    take: () => {
      const taken = arrivals;
      arrivals = [];
      return taken;
    },
    lastActive: () => last,
    close: () => {
      clearTimeout(timer);
      for (const socket of open) socket.destroy();
      proxy.close();
    },
  };
}

function lineOf(profile: Profile): Line {
  const { bitsPerSecond } = profile;
  return { profile, link: bitsPerSecond === undefined ? undefined : new SharedLink(bitsPerSecond) };
}
