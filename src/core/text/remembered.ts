/** Words are short; what is longer is asked again. */
const LONGEST = 40;

/**
 * A question about words that is asked again and again, with its answers kept: as many as that, and then from the
 * beginning, so that no text can fill the memory.
 */
export function remembered<Answer>(ask: (word: string) => Answer, most: number): (word: string) => Answer {
  const answers = new Map<string, Answer>();
  return (word) => {
    if (word.length > LONGEST) return ask(word);
    const known = answers.get(word);
    if (known !== undefined) return known;
    const answer = ask(word);
    if (answers.size >= most) answers.clear();
    answers.set(word, answer);
    return answer;
  };
}
