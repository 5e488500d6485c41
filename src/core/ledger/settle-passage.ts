import type { PageSize } from "../anchor/fragment.ts";
import { resolveSelector } from "../anchor/resolve-selector.ts";
import { isAnchored, resolveQuote } from "../anchor/resolve.ts";
import type { Anchor, AnchorState, TextQuote, Unanchored } from "../model/anchor.ts";
import type { DocumentText } from "../model/page-text.ts";
import { SIGNABLE_STATES, type SignableState, type SignOff } from "../model/sign-off.ts";
import type { PassageTarget } from "../parse/annotation-entry.ts";

type WordsTarget = Extract<PassageTarget, { kind: "words" }>;

/** A passage, what was found of it, and whether it publishes. */
export interface SettledPassage {
  readonly target: WordsTarget;
  readonly state: AnchorState;
  readonly result: Anchor | Unanchored;
  /** The place to show; absent where there is none, or none that may be shown. */
  readonly anchor?: Anchor | undefined;
  /** By itself, or by the signature that holds. */
  readonly publishes: boolean;
  /** The signature that holds. */
  readonly signOff?: SignOff | undefined;
  /** Why a signature given for it does not hold, and what to do. */
  readonly lapse?: { readonly message: string; readonly hint: string } | undefined;
}

/** Looks a passage up, and holds the signature given for it, if any, against what was found. */
export function settlePassage(
  text: DocumentText,
  target: WordsTarget,
  signOff: SignOff | undefined,
  pageSizes: readonly PageSize[] = [],
): SettledPassage {
  const { quote, page, selectors } = target;
  const result = selectors ? resolveSelector(text, selectors, pageSizes) : resolveQuote(text, quote, { page });
  const { state } = result;
  const found = { target, state, result };
  if (!needsSignature(state)) {
    const anchor = isAnchored(result) ? result : undefined;
    const lapse = signOff && {
      message: `The sign-off by ${signOff.by} has lapsed: it is for the state ${signOff.state}, and the words are found ${adverb(state)} now.`,
      hint: "Remove signOff: this publishes by itself.",
    };
    return { ...found, anchor, publishes: true, lapse };
  }
  if (signOff === undefined) return { ...found, publishes: false };
  if (signOff.file !== text.sha256) {
    const message = `The sign-off by ${signOff.by} has lapsed: it is for a file with the SHA-256 ${signOff.file}, and this one has ${text.sha256}.`;
    return { ...found, publishes: false, lapse: { message, hint: LOOK_AGAIN } };
  }
  if (signOff.state !== state) {
    const message = `The sign-off by ${signOff.by} has lapsed: it is for the state ${signOff.state}, and the state is ${state} now.`;
    return { ...found, publishes: false, lapse: { message, hint: LOOK_AGAIN } };
  }
  if (state === "missing") return { ...found, publishes: true, signOff };
  if (state !== "ambiguous" && isAnchored(result)) return { ...found, anchor: result, publishes: true, signOff };
  const chosen = signOff.choice && chosenPlace(text, target.quote, signOff.choice);
  if (chosen) return { ...found, anchor: { ...chosen, state: "ambiguous" }, publishes: true, signOff };
  const message =
    signOff.choice === undefined
      ? `The sign-off by ${signOff.by} does not say which of the places is meant.`
      : `What the sign-off by ${signOff.by} says of the place that is meant does not lead to one place.`;
  const hint = "Add to signOff the page, or a prefix or a suffix (words before or after it) that only that place has.";
  return { ...found, publishes: false, lapse: { message, hint } };
}

const LOOK_AGAIN = "Look at the passage again; then correct the annotation, or sign it off anew.";

function needsSignature(state: AnchorState): state is SignableState {
  return SIGNABLE_STATES.some((each) => each === state);
}

function adverb(state: AnchorState): string {
  return state === "exact" ? "exactly" : state === "approximate" ? "in other typography" : "as they are";
}

/** The one place that an editor's choice leads to; undefined where it leads to none, or to several. */
export function chosenPlace(
  text: DocumentText,
  quote: TextQuote,
  choice: NonNullable<SignOff["choice"]>,
): Anchor | undefined {
  const longer: TextQuote = {
    exact: quote.exact,
    prefix: choice.prefix ?? quote.prefix,
    suffix: choice.suffix ?? quote.suffix,
  };
  const { page } = choice;
  const whole = resolveQuote(text, longer, { page });
  if (isThere(whole, page)) return whole;
  if (page === undefined) return undefined;
  // The page alone; and with the next one, for a passage that crosses to it.
  for (const last of [page, page + 1]) {
    const pages = text.pages.filter((each) => each.page === page || each.page === last);
    const there = resolveQuote({ ...text, pages }, longer);
    if (isThere(there, page)) return there;
  }
  return undefined;
}

/** Whether these very words were found, and where they are meant to be. Beside a page's edge they may seem moved. */
function isThere(result: Anchor | Unanchored, page: number | undefined): result is Anchor {
  if (!isAnchored(result) || result.state === "differs") return false;
  return page === undefined || result.parts[0]?.page === page;
}
