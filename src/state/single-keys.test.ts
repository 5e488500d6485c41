import { describe, expect, it } from "vitest";
import { keepSingleKeys, readSingleKeys } from "./single-keys.ts";

describe("single keys", () => {
  it("are on until they are switched off, and stay so", () => {
    const kept = new Map<string, string>();
    const storage = {
      get: (key: string) => kept.get(key) ?? null,
      set: (key: string, to: string) => kept.set(key, to),
    };
    expect(readSingleKeys(storage)).toBe(true);
    keepSingleKeys(storage, false);
    expect(readSingleKeys(storage)).toBe(false);
    keepSingleKeys(storage, true);
    expect(readSingleKeys(storage)).toBe(true);
  });

  it("are on where storage throws", () => {
    const refused = (): never => {
      throw new Error("The operation is insecure.");
    };
    expect(readSingleKeys({ get: refused, set: refused })).toBe(true);
    expect(() => keepSingleKeys({ get: refused, set: refused }, false)).not.toThrow();
  });
});
