/** Gives a catalogue's words in another language; undefined where it has none, and English stays. */
export type Translate = (name: string, english: object) => object | undefined;

const catalogues = new Map<string, { readonly words: object; readonly english: object }>();
let translate: Translate | undefined;

/**
 * Words of the interface, written in English, under a name by which they are translated. What is drawn with them speaks
 * the language that {@link speak} has chosen, also where they are fetched only afterwards; so nobody keeps copies of them.
 */
export function catalogue<Words extends object>(name: string, words: Words): Words {
  const one = { words, english: copied(words) };
  catalogues.set(name, one);
  replace(words, translate?.(name, one.english) ?? {});
  return words;
}

/** Makes the whole interface speak a language from the next word on; English unless told. */
export function speak(by?: Translate): void {
  translate = by;
  for (const [name, { words, english }] of catalogues) replace(words, by?.(name, english) ?? english);
}

/** Groups are copied, sentences are not. */
function copied<Words>(words: Words): Words;
function copied(words: unknown): unknown {
  if (Array.isArray(words)) return words.map((each: unknown) => copied(each));
  if (!isGroup(words)) return words;
  return Object.fromEntries(Object.entries(words).map(([name, value]) => [name, copied(value)]));
}

function replace(words: object, by: object): void {
  for (const [name, value] of Object.entries(by)) {
    const here: unknown = Reflect.get(words, name);
    if (isGroup(value) && isGroup(here)) replace(here, value);
    else Reflect.set(words, name, value);
  }
}

function isGroup(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
