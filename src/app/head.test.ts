import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataBlock, escapeHtml, textElement, voidElement } from "./head.ts";

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

  it("escapes so that nothing of HTML is left", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => !/[<>"']/.test(escapeHtml(text))));
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
