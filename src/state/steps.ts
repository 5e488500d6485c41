import type { ClaimId } from "../core/model/commentary.ts";
import type { Annotation } from "../core/model/publication.ts";
import type { StandingKind } from "../core/model/standing.ts";

/**
 * The claim one step on or back in the article's order, among those that the filter shows; null at either end.
 * Without a current claim the first step goes to the first shown claim, a step back to the last.
 *
 * @param annotations in the article's order.
 */
export function stepFrom(
  annotations: readonly Annotation[],
  current: ClaimId | null,
  by: 1 | -1,
  filter: StandingKind | null,
): ClaimId | null {
  const from = annotations.findIndex((annotation) => annotation.id === current);
  const start = from === -1 && by === -1 ? annotations.length : from;
  for (let index = start + by; index >= 0 && index < annotations.length; index += by) {
    const annotation = annotations[index];
    if (annotation && (filter === null || annotation.standing.kind === filter)) return annotation.id;
  }
  return null;
}
