import { type ReactNode, useEffect, useState } from "react";
import { keepSingleKeys, readSingleKeys } from "../state/single-keys.ts";
import { browserStorage } from "../state/storage-port.ts";
import { words } from "../ui/words.ts";

/** Whether single keys step, as chosen in an earlier visit; on in the first render. */
export function useSingleKeys(live: boolean): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(true);
  useEffect(() => {
    if (live) setOn(readSingleKeys(browserStorage(window)));
  }, [live]);
  return [
    on,
    (choice) => {
      setOn(choice);
      keepSingleKeys(browserStorage(window), choice);
    },
  ];
}

/** Switches the single keys off, for those who speak to their computer or slip on a key (WCAG 2.2, 2.1.4). */
export function KeysSwitch({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }): ReactNode {
  return (
    <label className="keys-switch">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      {words.reader.keysToggle}
    </label>
  );
}
