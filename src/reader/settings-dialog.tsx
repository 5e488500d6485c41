import { type ReactNode, useEffect, useRef } from "react";
import { pageSettings, SETTINGS, type SettingName } from "../state/settings.ts";
import { useSetting } from "../state/use-setting.ts";
import { Button } from "../ui/button.tsx";
import { settingsWords } from "../ui/settings-words.ts";
import "./settings-dialog.css";
import { KeyList } from "./key-list.tsx";

const SIZES = [90, 100, 115, 130, 150, 175, 200] as const;
const USUAL_SIZE = 100;

/** What a reader may set, and the keys there are. */
export function SettingsDialog({ onClose }: { onClose: () => void }): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);

  return (
    <dialog
      ref={dialog}
      className="settings"
      aria-labelledby="settings-title"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className="settings-body">
        <div className="settings-head">
          <h2 id="settings-title">{settingsWords.title}</h2>
          <Button
            label={settingsWords.close}
            icon="close"
            iconOnly
            look="bare"
            onClick={() => dialog.current?.close()}
          />
        </div>
        <Choice
          name="theme"
          legend={settingsWords.theme}
          choices={[
            [null, settingsWords.themes.system],
            ["light", settingsWords.themes.light],
            ["dark", settingsWords.themes.dark],
          ]}
        />
        <Choice
          name="text"
          legend={settingsWords.text}
          choices={SIZES.map((size) => [size === USUAL_SIZE ? null : String(size), settingsWords.textSize(size)])}
        />
        <Switch name="spacing" on="roomy" label={settingsWords.spacing} />
        <Switch name="keys" off="off" label={settingsWords.keys} hint={settingsWords.keysHint} />
        <p className="settings-foot">
          <Button label={settingsWords.reset} onClick={reset} /> {settingsWords.kept}
        </p>
        <KeyList />
      </div>
    </dialog>
  );
}

function reset(): void {
  for (const name of Object.keys(SETTINGS)) if (isSetting(name)) pageSettings().set(name, null);
}

function isSetting(name: string): name is SettingName {
  return Object.hasOwn(SETTINGS, name);
}

interface ChoiceProps {
  readonly name: SettingName;
  readonly legend: string;
  readonly choices: readonly (readonly [value: string | null, label: string])[];
}

function Choice({ name, legend, choices }: ChoiceProps): ReactNode {
  const [value, choose] = useSetting(name);
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="settings-choices">
        {choices.map(([each, label]) => (
          <label key={label}>
            <input type="radio" name={`setting-${name}`} checked={value === each} onChange={() => choose(each)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type SwitchProps = { readonly name: SettingName; readonly label: string; readonly hint?: string } & (
  | { readonly on: string; readonly off?: undefined }
  | { readonly on?: undefined; readonly off: string }
);

/** A setting of two values, one of them the usual. */
function Switch({ name, on, off, label, hint }: SwitchProps): ReactNode {
  const [value, choose] = useSetting(name);
  const isOn = on === undefined ? value !== off : value === on;
  return (
    <div className="settings-switch">
      <label>
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={hint === undefined ? undefined : `setting-${name}-hint`}
          onChange={(event) => choose((event.target.checked ? on : off) ?? null)}
        />
        {label}
      </label>
      {hint === undefined ? null : <p id={`setting-${name}-hint`}>{hint}</p>}
    </div>
  );
}
