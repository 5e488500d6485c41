/** A line with no more than that beside its date is there for the date. In UTF-16 units. */
const DATE_LINE = 40;

/** The day that a PDF says it was made on: "2018-03-20"; undefined where it says none that can be. */
export function dateOfInfo(created: string | undefined): string | undefined {
  const [, year = "", month = "01", day = "01"] = /^D?:?(\d{4})(\d{2})?(\d{2})?/.exec(created ?? "") ?? [];
  return year === "" ? undefined : asDay(Number(year), Number(month), Number(day));
}

/**
 * The day that a document's first page gives as its own: one that stands alone in a line, else one that is the day on which
 * the file was made. @param language BCP 47: in which months are named, beside English.
 */
export function dateOfText(text: string, language: string, made: string | undefined): string | undefined {
  const months = monthsOf(language);
  const found = text.split("\n").flatMap((line) => {
    const day = dayIn(line, months);
    return day === undefined ? [] : [{ day, isAlone: line.trim().length <= DATE_LINE }];
  });
  return (found.find(({ isAlone }) => isAlone) ?? found.find(({ day }) => day === made))?.day;
}

function dayIn(line: string, months: ReadonlyMap<string, number>): string | undefined {
  const iso = /\b((?:1[5-9]|20)\d{2})-(\d{2})-(\d{2})\b/.exec(line);
  if (iso !== null) return asDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  for (const { 0: all, 1: name = "", index } of line.matchAll(/(\p{L}+)\.?/gu)) {
    const month = months.get(name.toLowerCase());
    if (month === undefined) continue;
    // "20 March 2018", "20. März 2018", "20 de marzo de 2018"; "March 20, 2018", "March 20th 2018".
    const before = /(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+|of\s+)?$/iu.exec(line.slice(0, index));
    const after = line.slice(index + all.length);
    const year = /^,?\s*(?:de\s+|del\s+)?((?:1[5-9]|20)\d{2})\b/iu.exec(after);
    if (before !== null && year !== null) return asDay(Number(year[1]), month, Number(before[1]));
    const american = /^\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:1[5-9]|20)\d{2})\b/i.exec(after);
    if (american !== null) return asDay(Number(american[2]), month, Number(american[1]));
  }
  return undefined;
}

/** Names of months, long and short, in a language and in English. */
function monthsOf(language: string): Map<string, number> {
  const months = new Map<string, number>();
  for (const tag of ["en", language]) {
    for (const style of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat([tag, "en"], { month: style, day: "numeric", timeZone: "UTC" });
      for (let month = 1; month <= 12; month += 1) {
        const part = format.formatToParts(Date.UTC(2018, month - 1, 15)).find(({ type }) => type === "month");
        const name = part?.value.toLowerCase().replace(/\.$/, "") ?? "";
        if (name.length > 2) months.set(name, month);
      }
    }
  }
  return months;
}

function asDay(year: number, month: number, day: number): string | undefined {
  const isDay = year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return isDay ? [String(year), ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-") : undefined;
}
