const SUBJECTS = [
  "The inspector",
  "A clerk of the county",
  "Every district office",
  "The second witness",
  "Our engineer",
  "The board",
  "Nobody on the night shift",
  "The deputy director",
];
const VERBS = ["reported", "denied", "measured", "had signed", "kept", "could not explain", "forwarded", "questioned"];
const OBJECTS = [
  "the pressure in the northern pipeline",
  "twelve invoices for gravel and cement",
  "a letter about the water rights",
  "the minutes of the meeting in October",
  "three samples from the reservoir",
  "the budget for the coming year",
  "the list of visitors",
  "a map of the old quarry",
];
const ENDS = [
  "before the hearing began",
  "on the following Tuesday",
  "without telling anybody else",
  "in the presence of two lawyers",
  "as the rules of 1987 require",
  "although the valves were closed",
];

/** Paragraphs of a made-up inquiry, others for each page. @param page from 1. */
export function paragraphsOf(page: number, count = 3): string[] {
  let turn = page * 37;
  const next = (words: readonly string[]): string => {
    turn = (turn * 48_271 + 11) % 2_147_483_647;
    return words[turn % words.length] ?? "";
  };
  const sentence = (): string => `${next(SUBJECTS)} ${next(VERBS)} ${next(OBJECTS)} ${next(ENDS)}.`;
  return [
    `Exhibit ${100 + page} of the inquiry`,
    ...Array.from({ length: count }, () => Array.from({ length: 5 }, sentence).join(" ")),
  ];
}
