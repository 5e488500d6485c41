import { type ReactNode, useCallback, useEffect, useState } from "react";
import { pageSettings } from "../state/settings.ts";
import { Button } from "../ui/button.tsx";
import { late } from "../ui/late.tsx";
import { words } from "../ui/words.ts";
import { isForThePage } from "./keys.ts";

const SettingsDialog = late(async () => (await import("./settings-dialog.tsx")).SettingsDialog);

/** Opens settings and keys, as does "?". */
export function SettingsButton(): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  const close = useCallback(() => setIsOpen(false), []);

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key === "?" && isForThePage(event) && pageSettings().get("keys") === null) setIsOpen(true);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);

  return (
    <>
      <Button
        className="masthead-settings"
        label={words.reader.settings}
        icon="settings"
        iconOnly
        look="bare"
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      />
      {isOpen ? <SettingsDialog onClose={close} /> : null}
    </>
  );
}
