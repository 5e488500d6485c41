import type { ReactNode } from "react";
import { embeddingWords } from "../ui/embedding-words.ts";

export interface CodeToCopyProps {
  readonly recipe: {
    readonly id: string;
    /** Below the page's own address. */
    readonly file: string;
    /** What to save it as, where that is another name. */
    readonly name?: string;
    readonly text: string;
  };
  /** True where the same stands on the page before. */
  readonly again?: boolean;
}

/** Files end in ".txt" so that browsers show them. */
export function nameOfFile(file: string): string {
  return file.replace(/\.txt$/, "");
}

/** Code as text, with its file, and a button that the page's script brings to life. */
export function CodeToCopy({ recipe, again = false }: CodeToCopyProps): ReactNode {
  const { id, file, name = nameOfFile(file), text } = recipe;
  return (
    <figure className="code-to-copy" id={again ? undefined : `recipe-${id}`}>
      <figcaption>
        <a href={file} download={name}>
          {name}
        </a>
        <button
          type="button"
          className="button"
          hidden
          data-copy
          data-copied={embeddingWords.copied}
          data-refused={embeddingWords.selected}
          aria-label={`${embeddingWords.copy}: ${name}`}
        >
          {embeddingWords.copy}
        </button>
      </figcaption>
      <pre>
        <code data-recipe={again ? undefined : id}>{text}</code>
      </pre>
    </figure>
  );
}
