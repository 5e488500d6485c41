import { describe, expect, it } from "vitest";
import type { EmbedSubject } from "./embed-subject.ts";
import { recipes } from "./recipes.ts";

const whole: EmbedSubject = {
  site: "https://example.org/",
  address: "https://example.org/memo/",
  title: 'A "memo" </title>',
  description: "What it says.",
  language: "es",
  documentTitle: "Guidance <1>",
  documentLanguage: "en",
  credit: "By A.",
};
const claim = {
  id: "tool",
  words: "every <tool>",
  standing: "quoted exactly",
  passages: ["every tool"],
  cardHeights: { narrow: 700, wide: 500 },
};
const all = recipes(whole, { ...whole, claim });

describe("the recipes", () => {
  it("have names of their own, which browsers show as text", () => {
    const files = Object.values(all).map(({ file }) => file);
    expect(new Set(files).size).toBe(files.length);
    expect(files.every((file) => file.endsWith(".txt"))).toBe(true);
    expect(new Set(Object.values(all).map(({ id }) => id)).size).toBe(files.length);
  });

  it("set the element's content on lines of its own, and change nothing but white space", () => {
    expect(all.card.text.split("\n")).toEqual([
      '<verbatim-embed src="https://example.org/memo/" claim="tool" view="card" label="A &quot;memo&quot; &lt;/title&gt;" lang="es" style="display:block;min-height:clamp(500px,916px - 64.1vw,700px)">',
      "  <blockquote>",
      '    <p lang="en">“every tool”</p>',
      "    <p>every &lt;tool&gt; (quoted exactly)</p>",
      '    <p>By A. <a href="https://example.org/memo/c/tool/">A &quot;memo&quot; &lt;/title&gt;</a></p>',
      "  </blockquote>",
      "</verbatim-embed>",
      '<script src="https://example.org/embed.js" async></script>',
    ]);
  });

  it("escape what a publication says in the article, too", () => {
    expect(all.article.text).toContain("<title>A &quot;memo&quot; &lt;/title&gt;</title>");
    expect(all.article.text).toContain('<a href="https://example.org/memo/c/tool/">every &lt;tool&gt;</a>');
    expect(all.article.text).toContain('<a href="#tool">');
  });

  it("let Drupal's filter pass all that the frame has but its style", () => {
    const [, attributes = ""] = /<iframe ([^>]*)>/.exec(all.drupalTags.text) ?? [];
    const written = [...all.iframe.text.matchAll(/ ([a-z]+)="/g)].map(([, name = ""]) => name);
    expect(written.filter((name) => !attributes.split(" ").includes(name))).toEqual(["style"]);
  });
});
