import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ClaimIdSchema } from "../../core/model/commentary.ts";
import { isName, MOST_HEIGHT, readAccent, readFrameMessage, readHostMessage, writeMessage } from "./messages.ts";
import type { FrameMessage, HostMessage } from "./messages.ts";

const frameMessages: readonly FrameMessage[] = [
  { type: "ready", publication: "sessions-memo", view: "reader", claim: null },
  { type: "ready", publication: "sessions-memo", view: "document", claim: "every-lawful-tool" },
  { type: "ready", publication: "a", view: "card", claim: "b" },
  { type: "height", height: 1 },
  { type: "height", height: MOST_HEIGHT },
  { type: "place", top: 0, height: 24 },
  { type: "select", claim: "every-lawful-tool", activation: "pointer" },
  { type: "select", claim: null, activation: "keyboard" },
];

const hostMessages: readonly HostMessage[] = [
  { type: "hello" },
  { type: "select", claim: "march-20", activation: "program" },
  { type: "appearance", theme: "dark", accent: "a1b2c3" },
  { type: "appearance", theme: "auto", accent: null },
];

describe("a message that was written", () => {
  it.each(frameMessages)("is read by the host: %o", (message) => {
    expect(readFrameMessage(structuredClone(writeMessage(message)))).toEqual(message);
  });

  it.each(hostMessages)("is read by the embedded page: %o", (message) => {
    expect(readHostMessage(structuredClone(writeMessage(message)))).toEqual(message);
  });
});

const revoked = Proxy.revocable({}, {});
revoked.revoke();

const strangers: readonly (readonly [what: string, data: unknown])[] = [
  ["nothing", undefined],
  ["null", null],
  ["a text", "height:400"],
  ["JSON", JSON.stringify({ verbatim: 1, type: "hello" })],
  ["a number", 1],
  ["a function", () => undefined],
  ["an empty object", {}],
  ["a list", [1, "height", 400]],
  ["another version", { verbatim: 2, type: "height", height: 400 }],
  ["the version as a text", { verbatim: "1", type: "height", height: 400 }],
  ["no version", { type: "height", height: 400 }],
  ["an unknown type", { verbatim: 1, type: "navigate", href: "javascript:alert(1)" }],
  ["the name of a prototype's field", { verbatim: 1, type: "constructor" }],
  ["a prototype's fields", Object.create({ verbatim: 1, type: "height", height: 400 })],
  ["fields under __proto__", JSON.parse('{"__proto__":{"verbatim":1,"type":"hello"}}')],
  ["WordPress", { message: "height", value: 400, secret: "abc" }],
  ["AMP", { sentinel: "amp", type: "embed-size", height: 400 }],
  ["pym", "pymxPYMxidxPYMxheightxPYMx400"],
  [
    "a getter",
    {
      verbatim: 1,
      get type() {
        throw new Error("a getter was run");
      },
    },
  ],
  ["a revoked proxy", revoked.proxy],
  ["negative", { verbatim: 1, type: "height", height: -1 }],
  ["zero", { verbatim: 1, type: "height", height: 0 }],
  ["huge", { verbatim: 1, type: "height", height: 1e9 }],
  ["infinite", { verbatim: 1, type: "height", height: Infinity }],
  ["no number", { verbatim: 1, type: "height", height: NaN }],
  ["a place above the frame", { verbatim: 1, type: "place", top: -1, height: 10 }],
  ["a place far below any frame", { verbatim: 1, type: "place", top: 1e6, height: 10 }],
  ["half a place", { verbatim: 1, type: "place", top: 1 }],
  ["a height as a text", { verbatim: 1, type: "height", height: "400" }],
  ["a height as an object", { verbatim: 1, type: "height", height: { valueOf: () => 400 } }],
  ["a claim that is a selector", { verbatim: 1, type: "select", claim: '"], body', activation: "pointer" }],
  ["a claim that is too long", { verbatim: 1, type: "select", claim: "a".repeat(81), activation: "pointer" }],
  ["a claim left out", { verbatim: 1, type: "select", activation: "pointer" }],
  ["an activation of its own", { verbatim: 1, type: "select", claim: "a", activation: "toString" }],
  ["a view of its own", { verbatim: 1, type: "ready", publication: "a", view: "valueOf", claim: null }],
  ["a publication that is a path", { verbatim: 1, type: "ready", publication: "../a", view: "card", claim: null }],
  ["a theme of its own", { verbatim: 1, type: "appearance", theme: "url(x)", accent: null }],
  ["an accent that is CSS", { verbatim: 1, type: "appearance", theme: "dark", accent: "red;background:url(//x)" }],
  ["an accent left out", { verbatim: 1, type: "appearance", theme: "dark" }],
];

describe("what strangers post is left aside", () => {
  it.each(strangers)("%s", (_what, data) => {
    expect(readFrameMessage(data)).toBeNull();
    expect(readHostMessage(data)).toBeNull();
  });

  it("whatever it is", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }), (data) => {
        expect(readFrameMessage(data)).toBeNull();
        expect(readHostMessage(data)).toBeNull();
      }),
    );
  });

  it("and so are fields that do not belong to a message", () => {
    const message = { verbatim: 1, type: "height", height: 400, href: "https://elsewhere.example/" };
    expect(readFrameMessage(message)).toEqual({ type: "height", height: 400 });
    expect(readFrameMessage({ verbatim: 1, type: "hello" })).toBeNull();
    expect(readHostMessage({ verbatim: 1, type: "height", height: 400 })).toBeNull();
  });
});

it("rounds a height up, so that nothing is cut off", () => {
  expect(readFrameMessage({ verbatim: 1, type: "height", height: 0.2 })).toEqual({ type: "height", height: 1 });
  expect(readFrameMessage({ verbatim: 1, type: "height", height: 400.01 })).toEqual({ type: "height", height: 401 });
});

/** By the schema that the files are held to. */
function isClaimId(name: string): boolean {
  const result = ClaimIdSchema["~standard"].validate(name);
  return !(result instanceof Promise) && result.issues === undefined;
}

it("knows a claim's id by the grammar that the files are held to", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "z", "0", "-", "A", " ", "\n", "é"), maxLength: 90 });
  fc.assert(
    fc.property(letters, (name) => {
      expect({ name, is: isName(name) }).toEqual({ name, is: isClaimId(name) });
    }),
  );
  expect(isName("every-lawful-tool")).toBe(true);
  expect(isName("a\n")).toBe(false);
});

it("reads a colour with and without its mark", () => {
  expect(readAccent("#A1b2C3")).toBe("a1b2c3");
  expect(readAccent("a1b2c3")).toBe("a1b2c3");
  for (const other of ["#abc", "red", "##a1b2c3", "a1b2c3d4", "", null, 123456]) expect(readAccent(other)).toBeNull();
});
