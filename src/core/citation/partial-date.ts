/** A date as far as it is known; months and days from 1. */
export interface PartialDate {
  readonly year: string;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** @param iso 2018, 2018-03 or 2018-03-20. */
export function partialDate(iso: string): PartialDate {
  const [year = "", month, day] = iso.split("-");
  return {
    year,
    month: month === undefined ? undefined : Number(month),
    day: day === undefined ? undefined : Number(day),
  };
}

/** Bluebook, table T12. */
const SHORT_MONTHS = [
  "Jan.",
  "Feb.",
  "Mar.",
  "Apr.",
  "May",
  "June",
  "July",
  "Aug.",
  "Sept.",
  "Oct.",
  "Nov.",
  "Dec.",
] as const;

/** "Mar. 20, 2018", "Mar. 2018", "2018", as the Bluebook shortens months. */
export function bluebookDate(iso: string): string {
  const { year, month, day } = partialDate(iso);
  const name = month === undefined ? undefined : SHORT_MONTHS[month - 1];
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${name} ${day}, ${year}`;
}
