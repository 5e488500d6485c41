import type { DocumentName } from "./documents/built-site.ts";
import { type Measure, MEASURES, type Readings } from "./measures/readings.ts";
import type { ProfileName } from "./network/profiles.ts";
import { type Spread, spreadOf } from "./statistics.ts";
import type { Subject } from "./subjects/subject.ts";

/** One run. */
export interface Run {
  readonly document: DocumentName;
  readonly profile: ProfileName;
  readonly subject: string;
  readonly kind: Subject["kind"];
  readonly readings: Readings;
  /** Set where it ended in an error. */
  readonly error?: string;
}

/** All runs, and what is asked of them. */
export class Results {
  readonly runs: readonly Run[];

  constructor(runs: readonly Run[]) {
    this.runs = runs;
  }

  spread(document: DocumentName, profile: ProfileName, subject: string, measure: Measure): Spread | undefined {
    const its = this.runs.filter(
      (run) => run.document === document && run.profile === profile && run.subject === subject,
    );
    return spreadOf(its.flatMap(({ readings }) => readings[measure] ?? []));
  }

  /** The medians of the subjects of a kind, those without one left out. */
  medians(document: DocumentName, profile: ProfileName, kind: Subject["kind"], measure: Measure): number[] {
    return this.subjects(document, profile)
      .filter((subject) => subject.kind === kind)
      .flatMap(({ name }) => this.spread(document, profile, name, measure)?.median ?? []);
  }

  /** In the order in which they were measured. */
  subjects(document: DocumentName, profile: ProfileName): { readonly name: string; readonly kind: Subject["kind"] }[] {
    const found = new Map<string, Subject["kind"]>();
    for (const run of this.runs) {
      if (run.document === document && run.profile === profile) found.set(run.subject, run.kind);
    }
    return [...found].map(([name, kind]) => ({ name, kind }));
  }

  /** For machines: every spread. */
  spreads(): readonly unknown[] {
    const seen = new Map(this.runs.map((run) => [`${run.document} ${run.profile} ${run.subject}`, run]));
    return [...seen.values()].map(({ document, profile, subject, kind }) => {
      const names = Object.keys(MEASURES).filter((name): name is Measure => name in MEASURES);
      const measures: Partial<Record<Measure, Spread | undefined>> = {};
      for (const name of names) measures[name] = this.spread(document, profile, subject, name);
      return { document, profile, subject, kind, measures };
    });
  }
}
