/**
 * Starts a page once the interface speaks its language. English is there from the beginning. Where another language's
 * words cannot be fetched the page stays as it was printed, in that language.
 */
export function inPageLanguage(start: () => void): void {
  const { lang } = document.documentElement;
  if (/^en(?:-US)?$/.test(lang)) start();
  else void import("../ui/speak-as.ts").then(({ speakAs }) => speakAs(lang)).then(start);
}
