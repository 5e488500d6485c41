import type { ReactNode } from "react";
import { STANDINGS, type StandingKind } from "../core/model/standing-kinds.ts";
import { useReader, useReaderState } from "../state/reader-context.tsx";
import { StandingShape } from "../ui/standing-shape.tsx";
import { inLanguage } from "../ui/languages.ts";
import { words } from "../ui/words.ts";
import { documentsName } from "./annotation-facts.ts";
import { usePublication } from "./publication-context.tsx";

/** What the marks mean, with counts. Once there is script each is also a filter. */
export function StandingKey(): ReactNode {
  const { publication } = usePublication();
  const live = useReaderState((state) => state.live);
  const counts = STANDINGS.map((kind) => ({
    kind,
    count: publication.annotations.filter(({ standing }) => standing.kind === kind).length,
  })).filter(({ count }) => count > 0);
  return (
    <section className="key" aria-labelledby="key-title" {...inLanguage(words.language)}>
      <h2 id="key-title">{words.reader.keyTitle}</h2>
      <p className="key-hint">{words.reader.keyHint(documentsName(publication))}</p>
      <ul aria-label={live ? words.reader.keyFilter : undefined}>
        {counts.map(({ kind, count }) => (
          <li key={kind}>{live ? <Filter kind={kind} count={count} /> : <Standing kind={kind} count={count} />}</li>
        ))}
      </ul>
    </section>
  );
}

interface Counted {
  readonly kind: StandingKind;
  readonly count: number;
}

function Standing({ kind, count }: Counted): ReactNode {
  return (
    <span className="key-standing" data-standing={kind}>
      <StandingShape kind={kind} />
      {words.capital(words.standing[kind])} <span className="key-count">{words.number(count)}</span>
    </span>
  );
}

function Filter({ kind, count }: Counted): ReactNode {
  const reader = useReader();
  const on = useReaderState((state) => state.filter === kind);
  return (
    <button
      type="button"
      className="key-standing"
      data-standing={kind}
      aria-pressed={on}
      onClick={() => reader.setFilter(on ? null : kind)}
    >
      <StandingShape kind={kind} />
      {words.capital(words.standing[kind])} <span className="key-count">{words.number(count)}</span>
    </button>
  );
}
