/**
 * Types of the host script, for pages that are written in TypeScript. The site serves this file beside `embed.js`.
 * Importing it changes nothing at run time.
 */

/** How a selection was asked for: with a pointer, with a key, or by a script. */
export type VerbatimActivation = "pointer" | "keyboard" | "program";

export interface VerbatimReadiness {
  /** The publication's name in its address, such as `sessions-memo`. */
  readonly publication: string;
  readonly view: "reader" | "document" | "card";
  /** The claim that it opened at. */
  readonly claim: string | null;
}

export interface VerbatimSelection {
  readonly publication: string;
  /** null: nothing is selected any more. */
  readonly claim: string | null;
  readonly activation: VerbatimActivation;
  /** Where it was selected: in the embed, or on the page around it (a link, `select()`). */
  readonly origin: "embed" | "host";
}

export interface VerbatimEmbedElement extends HTMLElement {
  /** The claim that is open. Setting it selects that claim. */
  claim: string | null;
  /** Fulfilled once the embedded page runs; an embed is loaded when the reader comes near it. Never rejected. */
  readonly ready: Promise<void>;
  /** Opens a claim, or none. An embed that was not loaded yet is loaded for it. */
  select(claim: string | null): void;
}

/** Attributes of `<verbatim-embed>`, as written in HTML or JSX. */
export interface VerbatimEmbedAttributes {
  /** Address of a publication or of one of its claims. */
  src: string;
  claim?: string;
  /** Without it: a card where there is a claim, else the whole reader. */
  view?: "reader" | "document" | "card";
  theme?: "light" | "dark" | "auto";
  /** Red, green and blue: `#9b1c1c`. */
  accent?: string;
  /** In CSS pixels: what to keep free until the embed says its height. */
  height?: number | `${number}`;
  /** The name of the iframe, for screen readers. Without it the publication's name in its address. */
  label?: string;
  /** Handed to the iframe as it is. */
  sandbox?: string;
}

declare global {
  interface HTMLElementTagNameMap {
    "verbatim-embed": VerbatimEmbedElement;
  }
  // They bubble, and may be heard anywhere above the element.
  interface GlobalEventHandlersEventMap {
    "verbatim:ready": CustomEvent<VerbatimReadiness>;
    /** From the embed it may be cancelled: the page then stays where it is, and no link is lit. */
    "verbatim:select": CustomEvent<VerbatimSelection>;
  }
}
