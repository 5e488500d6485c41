import { describe, expect, it } from "vitest";
import { DIVIDER, keepDivider, limitDivider, readDivider } from "./divider-position.ts";

describe("the divider's position", () => {
  it("comes back as it was kept", () => {
    const kept = new Map<string, string>();
    const storage = {
      get: (key: string) => kept.get(key) ?? null,
      set: (key: string, to: string) => kept.set(key, to),
    };
    expect(readDivider(storage)).toBeNull();
    keepDivider(storage, 41.6);
    expect(readDivider(storage)).toBe(42);
  });

  it("leaves room for both panes", () => {
    expect(limitDivider(2)).toBe(DIVIDER.narrowest);
    expect(limitDivider(99)).toBe(DIVIDER.widest);
    expect(readDivider({ get: () => "999", set: () => undefined })).toBe(DIVIDER.widest);
  });

  it.each(["", "wide", "50.5", "-3", "1e2"])("is not misled by %j", (text) => {
    expect(readDivider({ get: () => text, set: () => undefined })).toBeNull();
  });

  it("does no harm where storage throws", () => {
    const refused = (): never => {
      throw new Error("The operation is insecure.");
    };
    const storage = { get: refused, set: refused };
    expect(readDivider(storage)).toBeNull();
    expect(() => keepDivider(storage, 50)).not.toThrow();
  });
});
