import type { ReactNode } from "react";
import { settingsWords } from "../ui/settings-words.ts";

const KEYS: readonly (readonly [keys: readonly string[], deed: keyof typeof settingsWords.deeds])[] = [
  [["J", "]"], "next"],
  [["K", "["], "previous"],
  [["Enter"], "open"],
  [["Esc"], "back"],
  [["F6"], "panes"],
  [["/"], "search"],
  [["G"], "page"],
  [["+", "−", "0"], "zoom"],
  [["←", "→"], "outline"],
  [["←", "→"], "divider"],
  [["?"], "help"],
];

/** The keys of the reading view and what they do. */
export function KeyList(): ReactNode {
  return (
    <table className="key-list">
      <caption>{settingsWords.shortcuts}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{settingsWords.key}</th>
          <th scope="col">{settingsWords.deed}</th>
        </tr>
      </thead>
      <tbody>
        {KEYS.map(([keys, deed]) => (
          <tr key={deed}>
            <th scope="row">
              {keys.map((key, place) => (
                <span key={key}>
                  {place === 0 ? null : ` ${settingsWords.or} `}
                  <kbd>{key}</kbd>
                </span>
              ))}
            </th>
            <td>{settingsWords.deeds[deed]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
