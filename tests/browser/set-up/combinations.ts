import process from "node:process";

/**
 * Where one test is made for every layout, look or context, `npm test` makes it for a choice in which each of these comes
 * up at least once, so that it is done in a quarter of an hour on a small machine. VERBATIM_EVERY_COMBINATION=yes
 * makes them all.
 */
const every = process.env["VERBATIM_EVERY_COMBINATION"] === "yes";

/** Whether this combination is made: one of the choice, or all are. */
export function isMade(isOfTheChoice: boolean): boolean {
  return every || isOfTheChoice;
}

/** All of them, or every so-many-th, from the first on unless told. */
export function choiceOf<Each>(all: readonly Each[], step: number, from = 0): readonly Each[] {
  return all.filter((_, index) => isMade(index % step === from));
}
