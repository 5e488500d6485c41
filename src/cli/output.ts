/** Where words go: what was asked for, and what goes wrong. */
export interface Output {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}
