import type { Page } from "playwright-core";

/** What a search came to. Milliseconds from the words' being handed over to the paint after the answer. */
export interface Searched {
  readonly first: number | undefined;
  readonly all: number;
  readonly hits: number;
}

/** A way of showing a document, to be measured. What it cannot do, it has no step for. */
export interface Subject {
  readonly name: string;
  readonly kind: "ours" | "floor" | "viewer";
  /** Of its page, from the server's root. */
  readonly path: string;
  /** What is there once it has begun to draw: before that, a page that does nothing for seconds may be busy. */
  readonly begun: string;
  /** Its first page's element. Undefined: all that its scroll area shows. */
  readonly firstPage?: string;
  /** What its pages scroll in. Undefined: the element that can be scrolled farthest. */
  readonly scroller?: string;
  /**
   * Something that, clicked, lights a passage which is in view, and where: a selector of what is lit. Called before the click, so
   * that what has to be brought into view is.
   */
  lightsNear?(page: Page): Promise<Lighting | undefined>;
  /** The same of a passage on a page that nobody has seen. Its part of the window is the scroll area's. */
  lightsFar?(page: Page): Promise<Lighting | undefined>;
  /** Makes ready to go to a page, and gives what then goes there with one click or key. */
  goesTo?(page: Page, number: number): Promise<() => Promise<void>>;
  search?(page: Page, words: string): Promise<Searched>;
}

export interface Lighting {
  /** To be clicked in the middle. */
  readonly click: string;
  readonly lit: string;
}
