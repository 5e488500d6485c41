import type { StandingKind } from "../core/model/standing.ts";

const LANGUAGE = "en-US";
const count = new Intl.NumberFormat(LANGUAGE);

/** All words of the interface. Sections belong to the rooms of the same name. */
export const words = {
  /** How a claim rests on its source, in running text: "Claim 6 of 24: quoted exactly." */
  standing: {
    exact: "quoted exactly",
    changed: "quoted with changes",
    paraphrase: "paraphrase",
    whole: "the whole document",
    source: "another source",
    judgement: "the author’s judgment",
  } satisfies Record<StandingKind, string>,
  relation: {},
  document: {},
  reader: {
    page: (page: number) => `page ${count.format(page)}`,
  },
  app: {},
};
