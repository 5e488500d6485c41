import fc from "fast-check";
import { expect, it } from "vitest";
import { socksTunnel } from "./socks-tunnel.ts";

const PORT = 8123;
const port = [PORT >> 8, PORT & 255];
const greeting = fc
  .array(fc.nat(255), { minLength: 1, maxLength: 4 })
  .map((methods) => [5, methods.length, ...methods]);
const request = fc.oneof(
  fc.constant([5, 1, 0, 1, 127, 0, 0, 1, ...port]),
  fc.constant([5, 1, 0, 4, ...Array.from({ length: 15 }, () => 0), 1, ...port]),
  fc
    .string({ minLength: 1, maxLength: 40, unit: "grapheme-ascii" })
    .map((name) => [5, 1, 0, 3, name.length, ...Buffer.from(name), ...port]),
);

it("lets what follows greeting and request through, however it is cut", () => {
  fc.assert(
    fc.property(
      greeting,
      request,
      fc.uint8Array({ maxLength: 60 }),
      fc.array(fc.nat(90)),
      (first, second, data, cuts) => {
        const all = Uint8Array.of(...first, ...second, ...data);
        const answers: number[][] = [];
        const sent: number[] = [];
        const take = socksTunnel(
          PORT,
          (bytes) => answers.push([...bytes]),
          (bytes) => sent.push(...bytes),
        );
        const ends = [...new Set([...cuts.filter((cut) => cut < all.length), all.length])].toSorted((a, b) => a - b);
        let from = 0;
        for (const end of ends) {
          expect(take(all.slice(from, end))).toBe(true);
          from = end;
        }
        expect(answers).toEqual([
          [5, 0],
          [5, 0, 0, 1, 0, 0, 0, 0, 0, 0],
        ]);
        expect(sent).toEqual([...data]);
      },
    ),
  );
});

it.each([
  ["another protocol", [0x47, 0x45, 0x54]],
  ["another port", [5, 1, 0, 5, 1, 0, 1, 127, 0, 0, 1, 0, 80]],
  ["listening", [5, 1, 0, 5, 2, 0, 1, 127, 0, 0, 1, ...port]],
  ["no address", [5, 1, 0, 5, 1, 0, 9, 127, 0, 0, 1, ...port]],
])("refuses %s", (_, bytes) => {
  const take = socksTunnel(
    PORT,
    () => undefined,
    () => undefined,
  );
  expect(take(Uint8Array.from(bytes))).toBe(false);
});
