import { describe, expect, it } from "vitest";
import { noAssets } from "../../core/fixtures/no-assets.ts";
import type { SiteInput } from "../../app/site-input.ts";
import { renderOf, siteAddress } from "./render-entry.ts";

describe("siteAddress", () => {
  it.each([
    [undefined, "/", undefined],
    ["", "/", undefined],
    ["https://example.org", "/", "https://example.org/"],
    ["https://example.org/", "/memos/", "https://example.org/memos/"],
    ["https://example.org/memos", "/memos/", "https://example.org/memos/"],
  ])("makes of %s with the base %s: %s", (origin, base, address) => {
    expect(siteAddress(origin, base)).toBe(address);
  });

  it.each([
    "example.org",
    "ftp://example.org",
    "https://example.org/other",
    "https://name:secret@example.org",
    "https://example.org/?from=here",
    "https://example.org/#top",
  ])("refuses %s", (origin) => {
    expect(() => siteAddress(origin, "/")).toThrow("VERBATIM_SITE");
  });
});

describe("renderOf", () => {
  const input: SiteInput = {
    publications: [],
    base: "/",
    site: undefined,
    language: undefined,
    development: false,
    assets: noAssets,
  };

  it("takes the render of a module, and checks what it gives", () => {
    const pages = [{ path: "index.html", html: "<!doctype html>" }];
    expect(renderOf({ renderSite: () => pages })(input)).toEqual(pages);
    expect(() => renderOf({ renderSite: () => [{ path: 1 }] })(input)).toThrow("Expected string");
  });

  it.each([undefined, null, {}, { renderSite: "no" }])("refuses the module %j", (module) => {
    expect(() => renderOf(module)).toThrow("renderSite");
  });
});
