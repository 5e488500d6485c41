import type { ReactNode } from "react";
import type { OtherSource } from "../core/model/publication.ts";
import { inLanguage } from "../ui/languages.ts";
import { words } from "../ui/words.ts";

/** Another source: title, publisher and date. `language` is that of the commentary, which names it. */
export function SourceLink({ source, language }: { source: OtherSource; language: string }): ReactNode {
  const { title, publisher, date, href } = source;
  const name = <cite {...inLanguage(language)}>{title}</cite>;
  return (
    <>
      {href === undefined ? name : <a href={href}>{name}</a>}, <span {...inLanguage(language)}>{publisher}</span>
      {date === undefined ? "" : `, ${words.date(date)}`}.
    </>
  );
}
