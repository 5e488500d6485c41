import { describe, expect, it } from "vitest";
import { asksForHeight, heightMessages, linkMessage, wordpressSecret } from "./dialects.ts";

const href = "https://verbatim.example/memo/embed/";
const bare = { href, hash: "", host: "verbatim.example" };
const inWordpress = { ...bare, href: `${href}#?secret=Ab12Cd34Ef`, hash: "#?secret=Ab12Cd34Ef" };

describe("dialects", () => {
  it("finds the secret where WordPress puts it, and takes nothing else for one", () => {
    expect(wordpressSecret(inWordpress.hash)).toBe("Ab12Cd34Ef");
    for (const hash of ["", "#", "#secret", "#?secret=", "#?secret=<b>", "#every-lawful-tool"]) {
      expect(wordpressSecret(hash)).toBeUndefined();
    }
  });

  it("tells the height to AMP and to Embedly's listeners, and to WordPress where it has a secret", () => {
    expect(heightMessages(420, bare)).toEqual([
      { sentinel: "amp", type: "embed-size", height: 420 },
      `{"src":"${href}","context":"iframe.resize","height":420}`,
    ]);
    expect(heightMessages(420, inWordpress)).toContainEqual({ message: "height", value: 420, secret: "Ab12Cd34Ef" });
  });

  it("hands WordPress links of its own host, and no others", () => {
    const own = "https://verbatim.example/memo/";
    expect(linkMessage(own, inWordpress)).toEqual({ message: "link", value: own, secret: "Ab12Cd34Ef" });
    expect(linkMessage(own, bare)).toBeUndefined();
    for (const other of ["https://elsewhere.example/", "javascript:alert(1)", "not an address", ""]) {
      expect(linkMessage(other, inWordpress)).toBeUndefined();
    }
  });

  it("answers to WordPress' question for its own secret alone", () => {
    expect(asksForHeight({ message: "ready", secret: "Ab12Cd34Ef" }, inWordpress.hash)).toBe(true);
    const others = [
      { message: "ready", secret: "other" },
      { message: "height", secret: "Ab12Cd34Ef" },
      Object.create({ message: "ready", secret: "Ab12Cd34Ef" }),
      null,
      "ready",
      [],
    ];
    for (const data of others) expect(asksForHeight(data, inWordpress.hash)).toBe(false);
    expect(asksForHeight({ message: "ready", secret: undefined }, "")).toBe(false);
  });
});
