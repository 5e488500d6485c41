import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frameAddress, readPlace } from "./place.ts";

const base = "https://host.example/article/";
const memo = "https://site.example/sessions-memo/";

describe("an address is read", () => {
  it.each([
    [memo, memo, null, null],
    ["https://site.example/sessions-memo", memo, null, null],
    [`${memo}index.html`, memo, null, null],
    [`${memo}c/march-20/`, memo, "march-20", null],
    [`${memo}c/march-20`, memo, "march-20", null],
    [`${memo}#march-20`, memo, "march-20", null],
    [`${memo}#passage-march-20`, memo, "march-20", null],
    [`${memo}#note-march-20`, memo, "march-20", null],
    [`${memo}?c=march-20`, memo, "march-20", null],
    [`${memo}?utm_source=a&c=march-20#top`, memo, "march-20", null],
    [`${memo}c/march-20/#other`, memo, "march-20", null],
    [`${memo}embed/`, memo, null, "reader"],
    [`${memo}embed/?c=march-20`, memo, "march-20", "reader"],
    [`${memo}embed/document/`, memo, null, "document"],
    [`${memo}c/march-20/embed/`, memo, "march-20", "card"],
    ["https://site.example/papers/a/c/b/", "https://site.example/papers/a/", "b", null],
    [`${memo}d/order/`, memo, null, null],
    [`${memo}d/order/?c=march-20`, memo, "march-20", null],
    [`${memo}d/order/embed/document/`, memo, null, "document"],
    ["/sessions-memo/", "https://host.example/sessions-memo/", null, null],
    [`${memo}#?secret=abc`, memo, null, null],
    [`${memo}#Heading`, memo, null, null],
  ])("%s", (address, publication, claim, view) => {
    expect(readPlace(address, base)).toMatchObject({ publication, claim, view });
  });

  it.each([
    "https://site.example/",
    "javascript:alert(1)",
    "data:text/html,/sessions-memo/",
    "https://",
    "https://site.example/Sessions Memo/",
  ])("or is not one of a publication: %s", (address) => {
    expect(readPlace(address, base)).toBeNull();
  });

  it("whatever it is, without throwing", () => {
    const noise = fc.array(fc.oneof(fc.constantFrom("/", "c/", "embed/", "?c=", "#", "%", "a"), fc.string()));
    fc.assert(
      fc.property(noise, (parts) => {
        const place = readPlace(`/${parts.join("")}`, base);
        expect(place === null || place.publication.endsWith(`/${place.name}/`)).toBe(true);
      }),
    );
  });
});

describe("the frame's address", () => {
  it.each([
    [memo, "reader", null, "auto", null, `${memo}embed/`],
    [`${memo}c/a/`, "reader", "a", "dark", "a1b2c3", `${memo}embed/?c=a&theme=dark&accent=a1b2c3`],
    [`${memo}?c=b&q=every+tool`, "document", "a", "auto", null, `${memo}embed/document/?c=a&q=every+tool`],
    [`${memo}d/order/`, "document", "a", "auto", null, `${memo}d/order/embed/document/?c=a`],
    [`${memo}d/order/`, "card", "a", "auto", null, `${memo}c/a/embed/`],
    [`${memo}#a`, "card", "a", "light", null, `${memo}c/a/embed/?theme=light`],
  ] as const)("of %s as %s", (address, view, claim, theme, accent, expected) => {
    const place = readPlace(address, base);
    expect(place && frameAddress(place, view, claim, theme, accent)).toBe(expected);
  });
});
