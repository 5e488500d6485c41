import { type ReactNode, useId, useRef } from "react";
import { embedDialogWords } from "../ui/embed-dialog-words.ts";

export interface CodeFieldProps {
  readonly name: string;
  readonly hint: string;
  readonly code: string;
  /** Says to everybody what came of copying. */
  readonly say: (text: string) => void;
}

/** Code in a field, which can be selected where there is no leave to copy. */
export function CodeField({ name, hint, code, say }: CodeFieldProps): ReactNode {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(code);
      say(embedDialogWords.copied(name));
    } catch {
      field.current?.select();
      say(embedDialogWords.refused);
    }
  }

  return (
    <div className="embed-dialog-code">
      <label htmlFor={id}>{name}</label>
      <button type="button" className="button" aria-label={embedDialogWords.copyOf(name)} onClick={() => void copy()}>
        {embedDialogWords.copy}
      </button>
      <textarea ref={field} id={id} aria-describedby={`${id}-hint`} readOnly rows={2} value={code} spellCheck={false} />
      <p id={`${id}-hint`}>{hint}</p>
    </div>
  );
}
