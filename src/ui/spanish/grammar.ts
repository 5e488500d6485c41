/** BCP 47 tag of the language: Spanish of no country. */
export const SPANISH = "es";

const count = new Intl.NumberFormat(SPANISH);
const conjunction = new Intl.ListFormat(SPANISH, { type: "conjunction" });
const percents = new Intl.NumberFormat(SPANISH, { style: "percent", maximumFractionDigits: 1 });

/** How a date is written, by how much of it is known: year, year and month, or the day. */
const dateParts: Intl.DateTimeFormatOptions[] = [
  { year: "numeric" },
  { year: "numeric", month: "long" },
  { year: "numeric", month: "long", day: "numeric" },
];
const dates = dateParts.map((parts) => new Intl.DateTimeFormat(SPANISH, { ...parts, timeZone: "UTC" }));

/** "2018-03-20" as "20 de marzo de 2018"; "2018-03" and "2018" as far as they go. */
export function date(iso: string): string {
  return dates[iso.split("-").length - 1]?.format(new Date(iso)) ?? iso;
}

export function number(value: number): string {
  return count.format(value);
}

/** 0.034 as "3,4 %", with a space that does not break. */
export function percent(share: number): string {
  return percents.format(share);
}

/** "1 afirmación", "24 afirmaciones". */
export function counted(value: number, one: string, several: string): string {
  return `${number(value)} ${value === 1 ? one : several}`;
}

/** "Página 1", "Páginas 1, 3 y 4". */
export function pages(numbers: readonly number[]): string {
  return `${numbers.length === 1 ? "Página" : "Páginas"} ${conjunction.format(numbers.map(number))}`;
}

/** "412 bytes", "38 kB", "1,2 MB". */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return counted(bytes, "byte", "bytes");
  if (bytes < 1_000_000) return `${number(Math.round(bytes / 1000))}\u00a0kB`;
  return `${number(Math.round(bytes / 100_000) / 10)}\u00a0MB`;
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase(SPANISH) + text.slice(1);
}

export function lower(text: string): string {
  return text.toLocaleLowerCase(SPANISH);
}

/** "del memorando", "de la carta". The article of a name ("El País") is not drawn in, in writing. */
export function of(name: string): string {
  return name.startsWith("el ") ? `del ${name.slice(3)}` : `de ${name}`;
}

/** "al memorando", "a la carta". */
export function to(name: string): string {
  return name.startsWith("el ") ? `al ${name.slice(3)}` : `a ${name}`;
}
