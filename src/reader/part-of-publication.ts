import type { Annotation, Publication } from "../core/model/publication.ts";

/** Fetches annotations of which there are only the heads; what puts them into their publication. @throws where they cannot be had. */
export async function partAt(href: string): Promise<(publication: Publication) => Publication> {
  const response = await fetch(href);
  const value: unknown = response.ok ? await response.json() : undefined;
  if (!areAnnotations(value)) throw new TypeError(`These are no annotations: ${href}`);
  return (publication) => withPart(publication, value);
}

function withPart(publication: Publication, part: readonly Annotation[]): Publication {
  const annotations = [...publication.annotations];
  for (const annotation of part) {
    const index = annotation.number - 1;
    if (annotations[index]?.id === annotation.id) annotations[index] = annotation;
  }
  return { ...publication, annotations };
}

/** Looked at by hand, as the page's own data are: the build checked them and named the file by its content. */
function areAnnotations(value: unknown): value is Annotation[] {
  return (
    Array.isArray(value) && value.every((one: unknown) => typeof one === "object" && one !== null && "number" in one)
  );
}
