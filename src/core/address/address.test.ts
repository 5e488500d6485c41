import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Address, AddressParts } from "./address.ts";
import { formatAddress, parseAddress } from "./address.ts";

/** Takes an address apart as a browser does, by the platform's own parser: none of ours. */
function partsOf(address: string): AddressParts {
  const { pathname, search, hash } = new URL(address, "https://example.org");
  return { pathname, search, hash };
}

const read = (address: string, base = "/"): Address => parseAddress(partsOf(address), base);
const publication = (target: unknown): unknown => ({ kind: "publication", slug: "sessions-memo", target });
const beside = (target: unknown): unknown => ({
  kind: "publication",
  slug: "sessions-memo",
  document: "letter",
  target,
});
const claim = publication({ kind: "claim", id: "every-lawful-tool" });
const plain = publication({ kind: "none" });

describe("parseAddress", () => {
  it.each([
    ["/", { kind: "index" }],
    ["/index.html", { kind: "index" }],
    ["/?utm_source=x", { kind: "index" }],
    ["/sessions-memo/", plain],
    ["/sessions-memo", plain],
    ["/sessions-memo/index.html", plain],
    ["/sessions-memo//", plain],
    ["/sessions-memo/?utm_source=x&q=&c=&=&&%", plain],
    ["/sessions-memo/#", plain],
    ["/sessions-memo/#?secret=abc", plain],
    ["/sessions-memo/c/every-lawful-tool/", claim],
    ["/sessions-memo/c/every-lawful-tool", claim],
    ["/sessions-memo/c/every-lawful-tool/index.html?x=1#y z", claim],
    ["/sessions-memo/?c=every-lawful-tool", claim],
    ["/sessions-memo/?c=every-lawful-tool&c=other&q=words", claim],
    ["/sessions-memo/#every-lawful-tool", claim],
    ["/sessions-memo/#passage-every-lawful-tool", claim],
    ["/sessions-memo/#note-every-lawful-tool", claim],
    ["/sessions-memo/c/no%20such/", publication({ kind: "claim", id: "no such" })],
    ["/sessions-memo/?q=every+lawful%20tool", publication({ kind: "words", quote: { exact: "every lawful tool" } })],
    [
      "/sessions-memo/?q=death&before=punish&after=%C2%A7",
      publication({ kind: "words", quote: { exact: "death", prefix: "punish", suffix: "§" } }),
    ],
    ["/sessions-memo/?q=a%FFb%C3%", publication({ kind: "words", quote: { exact: "a\uFFFDb\uFFFD%" } })],
    ["/sessions-memo/c/", { kind: "unknown" }],
    ["/sessions-memo/d/letter/", beside({ kind: "none" })],
    ["/sessions-memo/d/letter/?c=every-lawful-tool", beside({ kind: "claim", id: "every-lawful-tool" })],
    // Where one was in the commentary, which opens nothing.
    ["/sessions-memo/?at=every-lawful-tool#every-lawful-tool", publication({ kind: "none" })],
    ["/sessions-memo/d/", { kind: "unknown" }],
    ["/sessions-memo/d/letter/more/", { kind: "unknown" }],
    ["/sessions-memo/e/every-lawful-tool/", { kind: "unknown" }],
    ["/sessions-memo/c/every-lawful-tool/more/", { kind: "unknown" }],
    ["/404.html", { kind: "unknown" }],
    ["/Sessions%20Memo/", { kind: "unknown" }],
    ["/__proto__/", { kind: "unknown" }],
  ])("reads %s", (address, expected) => {
    expect(read(address)).toEqual(expected);
  });

  it("reads below a base, and nothing beside it", () => {
    expect(read("/papers/sessions-memo/c/every-lawful-tool/", "/papers/")).toEqual(claim);
    expect(read("/papers", "/papers/")).toEqual({ kind: "index" });
    expect(read("/paperss/sessions-memo/", "/papers/")).toEqual({ kind: "unknown" });
    expect(read("/sessions-memo/", "/papers/")).toEqual({ kind: "unknown" });
  });

  it("hears the fragment of a known claim first, and no other", () => {
    const known = (id: string): boolean => id === "every-lawful-tool";
    const hear = (address: string): Address => parseAddress(partsOf(address), "/", known);
    expect(hear("/sessions-memo/c/march-20/#every-lawful-tool")).toEqual(claim);
    expect(hear("/sessions-memo/?q=words#note-every-lawful-tool")).toEqual(claim);
    expect(hear("/sessions-memo/c/every-lawful-tool/#section-one")).toEqual(claim);
    expect(hear("/sessions-memo/#section-one")).toEqual(plain);
  });
});

describe("formatAddress", () => {
  it.each([
    [{ kind: "index" }, "/papers/"],
    [{ kind: "unknown" }, "/papers/"],
    [plain, "/papers/sessions-memo/"],
    [claim, "/papers/sessions-memo/c/every-lawful-tool/"],
    [publication({ kind: "claim", id: ".." }), "/papers/sessions-memo/?c=.."],
    [
      publication({ kind: "words", quote: { exact: "a b", suffix: "(c)" } }),
      "/papers/sessions-memo/?q=a%20b&after=%28c%29",
    ],
  ])("writes %j", (address, expected) => {
    expect(formatAddress(address as Address, "/papers/")).toBe(expected);
  });

  const word = fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){0,4}$/);
  const words = fc.oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
    fc.constantFrom("+", "%", "%20", "&c=x", "#", "?", "/../", "\u0000", "\uFEFF", "\u2028", "“so”", "𐐀", "-\n"),
  );
  const target = fc.oneof(
    fc.constant({ kind: "none" as const }),
    fc.oneof(word, words).map((id) => ({ kind: "claim" as const, id })),
    fc.record({
      kind: fc.constant("words" as const),
      quote: fc.record({ exact: words, prefix: words, suffix: words }, { requiredKeys: ["exact"] }),
    }),
  );
  const address = fc.oneof(
    { weight: 1, arbitrary: fc.constant({ kind: "index" as const }) },
    { weight: 20, arbitrary: fc.record({ kind: fc.constant("publication" as const), slug: word, target }) },
  );
  const base = fc.constantFrom("/", "/papers/", "/a/b/");

  it("is read back as it was, a thousand times over", () => {
    fc.assert(
      fc.property(address, base, (written, root) => {
        const text = formatAddress(written, root);
        expect(text).toMatch(/^\/[!-~]*$/);
        expect(read(text, root)).toEqual(written);
      }),
      { numRuns: 1_000 },
    );
  });

  it("writes a surrogate without its partner as the replacement character", () => {
    const lone = publication({ kind: "words", quote: { exact: "a\uD800b" } }) as Address;
    expect(read(formatAddress(lone, "/"))).toEqual(publication({ kind: "words", quote: { exact: "a\uFFFDb" } }));
  });

  it("takes any address whatever without throwing", () => {
    const noise = fc.array(
      fc.oneof(fc.constantFrom("%", "/", "?q=", "&", "#", "..", "c", "="), fc.string({ unit: "binary" })),
    );
    fc.assert(
      fc.property(noise, noise, noise, (pathname, search, hash) => {
        const parts = { pathname: `/${pathname.join("")}`, search: `?${search.join("")}`, hash: `#${hash.join("")}` };
        expect(["index", "publication", "unknown"]).toContain(parseAddress(parts, "/").kind);
      }),
    );
    const long = parseAddress({ pathname: "/a/", search: `?q=${"%".repeat(500_000)}`, hash: "" }, "/");
    expect(long.kind).toBe("publication");
  });
});
