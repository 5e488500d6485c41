import type { Problem } from "./problem.ts";
import type { PublicationFile } from "./publication-file.ts";

/** Documents that would be taken for each other: two of one id, or of one file. @param file as problems name it. */
export function checkDocuments({ documents }: Pick<PublicationFile, "documents">, file: string): Problem[] {
  const problems: Problem[] = [];
  for (const [index, document] of documents.entries()) {
    for (const key of ["id", "file"] as const) {
      const first = documents.findIndex((other) => other[key] === document[key]);
      if (first === index) continue;
      const hint =
        key === "id"
          ? "Give each document an id of its own: it is part of its address."
          : "Describe each file once; another document is another file.";
      const message = `The ${key} “${document[key]}” is that of documents[${first}] too.`;
      problems.push({ file, where: `documents[${index}].${key}`, message, hint });
    }
  }
  return problems;
}
