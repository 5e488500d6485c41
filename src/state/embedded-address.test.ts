import { describe, expect, it } from "vitest";
import type { Publication } from "../core/model/publication.ts";
import { addressOfView, embeddedAddresses } from "./embedded-address.ts";

const publication = {
  base: "/memos/",
  slug: "memo",
  annotations: [{ id: "one" }, { id: "two" }],
} as unknown as Publication;

describe("addresses of embedded views", () => {
  const addresses = embeddedAddresses(publication, "document");

  it("keep the path, and name the target in the query", () => {
    expect(addresses.addressOf({ kind: "none" })).toBe("/memos/memo/embed/document/");
    expect(addresses.addressOf({ kind: "claim", id: "one" })).toBe("/memos/memo/embed/document/?c=one");
    expect(addresses.addressOf({ kind: "words", quote: { exact: "lawful tool" } })).toBe(
      "/memos/memo/embed/document/?q=lawful%20tool",
    );
  });

  it("come back as they went, looks and secrets left aside", () => {
    for (const target of [
      { kind: "none" },
      { kind: "claim", id: "two" },
      { kind: "unknown-claim", id: "x" },
    ] as const) {
      expect(addresses.targetOf(addresses.addressOf(target))).toEqual(target);
    }
    expect(addresses.targetOf("/memos/memo/embed/document/?theme=dark&c=one#?secret=two")).toEqual({
      kind: "claim",
      id: "one",
    });
    expect(addresses.targetOf("/memos/memo/embed/document/#two")).toEqual({ kind: "none" });
  });
});

describe("a view named in the query", () => {
  const at = (search: string): string | null => addressOfView({ pathname: "/memo/embed/", search });

  it("has an address of its own", () => {
    expect(at("?view=document")).toBe("/memo/embed/document/");
    expect(at("?c=one&view=document&theme=dark")).toBe("/memo/embed/document/?c=one&theme=dark");
    expect(at("?view=card&c=one")).toBe("/memo/embed/../c/one/embed/");
  });

  it("is where it is for all else", () => {
    for (const search of ["", "?view=reader", "?view=card", "?view=//evil.example", "?c=one"])
      expect(at(search)).toBeNull();
  });
});
