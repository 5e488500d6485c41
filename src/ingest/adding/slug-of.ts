import { addressName } from "../publication/address-name.ts";

/** A claim's or publication's name has so many letters at the most; this leaves room for a number. */
const LONGEST = 60;

/** A folder's name for a file's: "Final report (2).pdf" is "final-report-2". Empty where none of its letters can stand in an address. */
export function slugOf(fileName: string): string {
  const name = addressName(fileName)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-");
  return name.slice(0, LONGEST).replaceAll(/^-|-$/g, "");
}
