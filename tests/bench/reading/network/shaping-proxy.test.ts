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
  const server = createServer((socket) => socket.on("error", () => undefined).end(sent)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  const port = typeof bound === "object" ? (bound?.port ?? 0) : 0;
  const proxy = await shapingProxy(port, profile);
  const through = async (asked: number): Promise<Buffer> => {
    const client = connect(proxy.port, "127.0.0.1");
    client.write(Uint8Array.of(5, 1, 0));
    expect(await once(client, "data")).toEqual([Buffer.of(5, 0)]);
    client.write(Uint8Array.of(5, 1, 0, 1, 127, 0, 0, 1, asked >> 8, asked & 255));
    return buffer(client);
  };
  try {
    for (const got of await Promise.all([through(port), through(port)])) {
      expect([...got.subarray(0, 10)]).toEqual([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
      expect(got.subarray(10).equals(sent)).toBe(true);
    }
    expect(proxy.take().reduce((sum, { bytes }) => sum + bytes, 0)).toBe(2 * sent.length);
    // Nobody gets anywhere else through it.
    expect((await through(port ^ 1)).length).toBe(0);
  } finally {
    proxy.close();
    server.close();
  }
});
