import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataBlock, textElement, voidElement } from "./head.ts";

describe("the head's elements", () => {
  it("leaves out attributes that are undefined and writes true ones bare", () => {
    expect(voidElement("link", { rel: "preload", as: undefined, crossorigin: true })).toBe(
      '<link rel="preload" crossorigin>',
    );
  });

  it("lets no text out of its element or attribute", () => {
    expect(textElement("title", "</title><script>")).toBe("<title>&lt;/title&gt;&lt;script&gt;</title>");
    expect(voidElement("meta", { content: '"><script>' })).toBe('<meta content="&quot;&gt;&lt;script&gt;">');
  });
});

describe("a data block", () => {
  it("holds exactly the data, and nothing that could end it", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const html = dataBlock("data", value);
        const content = html.slice(html.indexOf(">") + 1, html.lastIndexOf("<"));
        expect(content).not.toContain("<");
        expect(JSON.stringify(JSON.parse(content))).toBe(JSON.stringify(value));
      }),
    );
  });
});
