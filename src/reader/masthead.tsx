import type { ReactNode } from "react";
import { words } from "../ui/words.ts";
import { usePublication } from "./publication-context.tsx";
import { SettingsButton } from "./settings-button.tsx";

/** The site's name, small, which leads to all publications. */
export function Masthead(): ReactNode {
  const { publication } = usePublication();
  return (
    <header className="masthead">
      <a className="masthead-site" href={publication.base} aria-label={words.reader.siteLink(words.app.siteName)}>
        {words.app.siteName}
      </a>
      <span className="masthead-section">{words.reader.sectionName}</span>
      <SettingsButton />
    </header>
  );
}
