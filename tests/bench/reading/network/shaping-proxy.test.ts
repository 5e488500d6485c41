import { once } from "node:events";
import { connect, createServer } from "node:net";
import { buffer } from "node:stream/consumers";
import { expect, it } from "vitest";
import type { Profile } from "./profiles.ts";
import { shapingProxy } from "./shaping-proxy.ts";

const fast = { name: "wide", roundTripMilliseconds: 4, slowdown: 1, acts: false, scrolls: false } as const;
const profiles: readonly Profile[] = [fast, { ...fast, bitsPerSecond: 80_000_000 }];

it.each(profiles)("hands on every byte in order, then the end: $bitsPerSecond", async (profile) => {
  const sent = Buffer.from(Array.from({ length: 600_000 }, (_, at) => (at * 7 + (at >> 8)) & 255));
  const server = createServer((socket) => socket.end(sent)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  const proxy = await shapingProxy(typeof bound === "object" ? (bound?.port ?? 0) : 0, profile);
  try {
    const both = [connect(proxy.port, "127.0.0.1"), connect(proxy.port, "127.0.0.1")];
    for (const got of await Promise.all(both.map((client) => buffer(client)))) expect(got.equals(sent)).toBe(true);
    expect(proxy.take().reduce((sum, { bytes }) => sum + bytes, 0)).toBe(2 * sent.length);
  } finally {
    proxy.close();
    server.close();
  }
});
