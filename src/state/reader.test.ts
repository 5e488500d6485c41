import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Annotation, Publication } from "../core/model/publication.ts";
import { fakeWindow } from "./fixtures/fake-window.ts";
import { createReader, type Reader, type Target } from "./reader.ts";
import { addressesOf } from "./target-address.ts";

const IDS = ["one", "two", "three", "four"] as const;

function annotation(id: string, number: number): Annotation {
  return {
    id,
    number,
    relation: "citesAsEvidence",
    basis: "document",
    claimText: id,
    standing: { kind: number % 2 === 0 ? "exact" : "paraphrase", quotations: [] },
    note: [],
    anchors: [],
    crops: [],
    related: [],
  };
}

const page = { label: "1", width: 612, height: 792, picture: { sources: [{ href: "/p.png", width: 1, height: 1 }] } };

const publication: Publication = {
  format: 1,
  slug: "sessions-memo",
  base: "/",
  title: "",
  description: "",
  language: "en",
  date: "2018-03-21",
  commentary: { title: [], standfirst: [], byline: "", credit: [], language: "en", blocks: [] },
  document: {
    id: "memo",
    title: "",
    shortTitle: "the memo",
    creator: "",
    date: "2018-03-20",
    language: "en",
    provenance: "",
    rights: "",
    file: { href: "/memo.pdf", name: "memo.pdf", bytes: 1, sha256: "0".repeat(64) },
    textHrefs: ["/text.json"],
    wordsHrefs: ["/words.json"],
    textVersionHref: "/text-version.json",
    pages: [page],
  },
  annotations: IDS.map((id, index) => annotation(id, index + 1)),
};

function open(
  address: string,
  of: Publication = publication,
): { reader: Reader; window: ReturnType<typeof fakeWindow> } {
  const window = fakeWindow(address);
  const path = address.replace(/[?#].*$/, "");
  const reader = createReader({ publication: of, path, navigation: window.navigation });
  reader.start();
  return { reader, window };
}

/** The same beside its second document: claim one rests on the first, claim four on none. */
const beside: Publication = {
  ...publication,
  document: { ...publication.document, id: "letter" },
  documents: ["memo", "letter"].map((id, index) => ({
    id,
    title: id,
    shortTitle: id,
    language: "en",
    pages: 1,
    href: index === 0 ? "/sessions-memo/" : `/sessions-memo/d/${id}/`,
  })),
  annotations: publication.annotations.map((one) => ({
    ...one,
    ...(one.id === "one" ? { elsewhere: { document: "memo", anchors: [] } } : {}),
    ...(one.id === "four" ? { basis: "judgement" as const } : {}),
  })),
};

const claim = (id: string): Target => ({ kind: "claim", id });

describe("the reader and history", () => {
  it("pushes one entry for the first selection and replaces it afterwards", () => {
    const { reader, window } = open("/sessions-memo/");
    reader.select(claim("one"), "commentary", "pointer");
    window.paint();
    reader.select(claim("two"), "document", "pointer");
    window.paint();
    reader.step(1, "keyboard");
    expect(window.entries.map(({ address }) => address)).toEqual(["/sessions-memo/", "/sessions-memo/c/three/"]);
  });

  it("restores the very place on Back, whatever was scrolled since", () => {
    const { reader, window } = open("/sessions-memo/");
    window.scroll(734.5);
    reader.select(claim("one"), "commentary", "pointer");
    window.paint();
    window.scroll(2000);
    window.go(-1);
    expect(reader.getState()).toMatchObject({ target: { kind: "none" }, origin: "history" });
    expect(window.top()).toBe(734.5);
  });

  it("remembers where the article was before Forward too", () => {
    const { reader, window } = open("/sessions-memo/");
    reader.select(claim("one"), "commentary", "pointer");
    window.paint();
    window.go(-1);
    window.scroll(900);
    window.go(1);
    expect(reader.getState()).toMatchObject({ target: claim("one"), origin: "history", activation: "program" });
    window.scroll(1500);
    window.go(-1);
    expect(window.top()).toBe(900);
  });

  it("clears by going back where the selection made the entry", () => {
    const { reader, window } = open("/sessions-memo/");
    window.scroll(300);
    reader.select(claim("one"), "commentary", "pointer");
    window.paint();
    window.scroll(800);
    reader.clear("controls");
    reader.clear("controls");
    window.settle();
    expect(window.at()).toBe(0);
    expect(window.top()).toBe(300);
    expect(reader.getState().target).toEqual({ kind: "none" });
  });

  it("does what was asked while it was going back once it is there", () => {
    const { reader, window } = open("/sessions-memo/");
    reader.select(claim("one"), "commentary", "pointer");
    window.paint();
    reader.clear("controls");
    reader.select(claim("two"), "commentary", "pointer");
    window.settle();
    window.paint();
    expect(reader.getState().target).toEqual(claim("two"));
    expect(window.navigation.address()).toBe("/sessions-memo/c/two/");
    expect(window.entries).toHaveLength(2);
  });

  it("opens a claim's own address at the claim, and Esc leads to the publication without scrolling", () => {
    const { reader, window } = open("/sessions-memo/c/two/");
    expect(reader.getState()).toMatchObject({ target: claim("two"), origin: "address", turn: 1 });
    window.scroll(640);
    reader.clear("controls");
    expect(window.entries).toEqual([{ address: "/sessions-memo/", state: { made: false, scrollTop: null } }]);
    expect(window.top()).toBe(640);
  });

  it("takes up query and fragment only when it starts, and writes the canonical address", () => {
    const window = fakeWindow("/sessions-memo/?c=three");
    const reader = createReader({ publication, path: "/sessions-memo/", navigation: window.navigation });
    expect(reader.getState()).toMatchObject({ target: { kind: "none" }, turn: 0, live: false });
    const stop = reader.start();
    expect(reader.getState()).toMatchObject({ target: claim("three"), origin: "address", turn: 1 });
    expect(window.entries.map(({ address }) => address)).toEqual(["/sessions-memo/c/three/"]);
    stop();
    expect(window.listening()).toBe(false);
  });

  it("says when a claim is unknown, and leads back from there", () => {
    const { reader, window } = open("/sessions-memo/c/nobody/");
    expect(reader.getState().target).toEqual({ kind: "unknown-claim", id: "nobody" });
    reader.clear("controls");
    expect(window.navigation.address()).toBe("/sessions-memo/");
  });

  it("understands words with what stands before and after", () => {
    const { reader } = open("/sessions-memo/?q=every%20lawful%20tool&before=must%20consider");
    expect(reader.getState().target).toEqual({
      kind: "words",
      quote: { exact: "every lawful tool", prefix: "must consider" },
    });
  });

  it("stays with its claim when a link leads to another place of the page", () => {
    const { reader, window } = open("/sessions-memo/c/two/");
    window.follow("/sessions-memo/c/two/#commentary");
    expect(reader.getState()).toMatchObject({ target: claim("two"), origin: "address", turn: 1 });
    window.go(-1);
    expect(reader.getState().turn).toBe(1);
  });

  it("takes up a claim that a fragment names", () => {
    const { reader, window } = open("/sessions-memo/");
    window.follow("/sessions-memo/#note-three");
    expect(reader.getState()).toMatchObject({ target: claim("three"), origin: "history" });
  });

  it("is not misled by what others keep in history", () => {
    const { reader, window } = open("/sessions-memo/c/one/");
    window.entries[0] = { address: "/sessions-memo/c/one/", state: { made: "yes", scrollTop: Number.NaN } };
    reader.clear("controls");
    window.settle();
    expect(window.navigation.address()).toBe("/sessions-memo/");
    expect(reader.getState().target).toEqual({ kind: "none" });
  });
});

describe("the reader's state", () => {
  it("counts a second selection of the same claim", () => {
    const { reader } = open("/sessions-memo/");
    reader.select(claim("one"), "commentary", "pointer");
    reader.select(claim("one"), "commentary", "pointer");
    expect(reader.getState().turn).toBe(2);
  });

  it("opens the note and writes the address for a click once what it lights is painted, and for all else at once", () => {
    const { reader, window } = open("/sessions-memo/");
    const note = (): Target => reader.getState().opened.target;
    reader.select(claim("one"), "commentary", "pointer");
    expect(reader.getState().target).toEqual(claim("one"));
    expect(note()).toEqual({ kind: "none" });
    expect(window.entries).toHaveLength(1);
    window.paint();
    expect(note()).toEqual(claim("one"));
    expect(window.navigation.address()).toBe("/sessions-memo/c/one/");
    const opened = reader.getState().opened;
    reader.select(claim("one"), "document", "pointer");
    window.paint();
    expect(reader.getState().opened).not.toBe(opened);
    reader.select(claim("two"), "commentary", "keyboard");
    expect(note()).toEqual(claim("two"));
    reader.select(claim("three"), "commentary", "pointer");
    reader.step(1, "keyboard");
    expect(note()).toEqual(claim("four"));
    window.paint();
    expect(note()).toEqual(claim("four"));
    reader.select(claim("two"), "document", "pointer");
    window.go(-1);
    expect(note()).toEqual({ kind: "none" });
    window.paint();
    expect(note()).toEqual({ kind: "none" });
    expect(window.navigation.address()).toBe("/sessions-memo/");
  });

  it("takes back what a click asked for where Esc comes before it is painted", () => {
    const { reader, window } = open("/sessions-memo/");
    window.scroll(300);
    reader.select(claim("one"), "commentary", "pointer");
    reader.clear("controls");
    window.settle();
    window.paint();
    expect(reader.getState()).toMatchObject({ target: { kind: "none" }, opened: { target: { kind: "none" } } });
    expect(window.navigation.address()).toBe("/sessions-memo/");
    expect(window.top()).toBe(300);
  });

  it("tells listeners of changes, and of nothing else", () => {
    const { reader } = open("/sessions-memo/");
    let calls = 0;
    const stop = reader.subscribe(() => (calls += 1));
    reader.setPreview("one");
    reader.setPreview("one");
    reader.setFilter(null);
    expect(calls).toBe(1);
    stop();
    reader.setPreview(null);
    expect(calls).toBe(1);
  });

  it("shows pages and outline or searches, and never both", () => {
    const { reader } = open("/sessions-memo/");
    reader.setSearch("tool");
    reader.setShowContents(true);
    expect(reader.getState()).toMatchObject({ showContents: true, search: null });
    reader.setSearch("tool");
    expect(reader.getState()).toMatchObject({ showContents: false, search: "tool" });
  });

  it("steps through the claims that the filter shows, and stays at the ends", () => {
    const { reader } = open("/sessions-memo/");
    reader.setFilter("exact");
    reader.step(1, "keyboard");
    expect(reader.getState().target).toEqual(claim("two"));
    reader.step(1, "keyboard");
    expect(reader.getState().target).toEqual(claim("four"));
    const { turn } = reader.getState();
    reader.step(1, "keyboard");
    expect(reader.getState()).toMatchObject({ target: claim("four"), turn });
    reader.setFilter("paraphrase");
    reader.step(-1, "keyboard");
    expect(reader.getState().target).toEqual(claim("three"));
  });

  it("closes the sheet for a passage chosen in it, not for words", () => {
    const { reader } = open("/sessions-memo/");
    reader.openSheet();
    reader.select({ kind: "words", quote: { exact: "tool" } }, "document", "pointer");
    expect(reader.getState().sheetOpen).toBe(true);
    reader.select(claim("one"), "document", "pointer");
    expect(reader.getState().sheetOpen).toBe(false);
  });
});

describe("any sequence of steps", () => {
  const action = fc.oneof(
    fc.record({ do: fc.constant("select" as const), id: fc.constantFrom(...IDS, "nobody") }),
    fc.record({ do: fc.constant("words" as const), exact: fc.string({ minLength: 1 }) }),
    fc.record({ do: fc.constantFrom("next", "previous", "clear", "back", "forward", "settle", "paint") }),
    fc.record({ do: fc.constant("scroll" as const), to: fc.nat(5000) }),
  );

  it("keeps address and target in step, and history at two entries", () => {
    const start = fc.constantFrom("/sessions-memo/", "/sessions-memo/c/two/", "/sessions-memo/#note-one");
    fc.assert(
      fc.property(start, fc.array(action, { maxLength: 30 }), (address, actions) => {
        const { reader, window } = open(address);
        const addresses = addressesOf(publication);
        for (const one of actions) {
          if (one.do === "select") reader.select(claim(one.id), "commentary", "pointer");
          else if (one.do === "words")
            reader.select({ kind: "words", quote: { exact: one.exact } }, "document", "pointer");
          else if (one.do === "scroll") window.scroll(one.to);
          else if (one.do === "next" || one.do === "previous") reader.step(one.do === "next" ? 1 : -1, "keyboard");
          else if (one.do === "clear") reader.clear("controls");
          else if (one.do === "settle") window.settle();
          else if (one.do === "paint") window.paint();
          else window.go(one.do === "back" ? -1 : 1);
        }
        window.settle();
        window.paint();
        const { target, opened } = reader.getState();
        expect(opened.target).toBe(target);
        expect(addresses.targetOf(window.navigation.address())).toEqual(
          target.kind === "claim" && target.id === "nobody" ? { kind: "unknown-claim", id: "nobody" } : target,
        );
        expect(window.entries.length).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe("beside another document than the first", () => {
  const home = "/sessions-memo/d/letter/";

  it.each([
    [`${home}?c=one`, "/sessions-memo/c/one/"],
    [`${home}#one`, "/sessions-memo/c/one/"],
    [`${home}?c=two`, "/sessions-memo/c/two/"],
    [`${home}?c=four`, `${home}?c=four`],
    [`${home}?c=none-such`, `${home}?c=none-such`],
    [`${home}?at=one#one`, `${home}?at=one#one`],
    [`${home}?q=every%20tool`, `${home}?q=every%20tool`],
  ])("%s stands at %s", (asked, stands) => {
    const { window } = open(asked, beside);
    expect(window.entries.map(({ address }) => address)).toEqual([stands]);
  });

  it("steps through all claims, those of the other document among them", () => {
    const { reader, window } = open(home, beside);
    const stood = IDS.map(() => {
      reader.step(1, "keyboard");
      return window.entries.at(-1)?.address;
    });
    expect(stood).toEqual([
      "/sessions-memo/c/one/",
      "/sessions-memo/c/two/",
      "/sessions-memo/c/three/",
      `${home}?c=four`,
    ]);
    reader.clear("controls");
    window.settle();
    expect(window.entries[window.at()]?.address).toBe(home);
  });
});
