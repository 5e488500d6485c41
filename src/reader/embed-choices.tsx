import type { ReactNode } from "react";
import {
  EMBED_THEMES,
  type EmbedOptions,
  type EmbedView,
  GREATEST_EMBED_SIZE,
  LEAST_EMBED_SIZE,
} from "../core/embed/embed-options.ts";
import { embedDialogWords } from "../ui/embed-dialog-words.ts";

interface ChoicesProps {
  readonly options: EmbedOptions;
  readonly change: (changed: Partial<EmbedOptions>) => void;
}

export function ViewChoices({
  views,
  options,
  change,
}: ChoicesProps & { readonly views: readonly EmbedView[] }): ReactNode {
  return (
    <fieldset>
      <legend>{embedDialogWords.view}</legend>
      {views.map((view) => (
        <label key={view}>
          <input
            type="radio"
            name="embed-view"
            checked={options.view === view}
            // Another view has another size of its own.
            onChange={() => change({ view, width: undefined, height: undefined })}
          />
          {embedDialogWords.views[view]}
        </label>
      ))}
    </fieldset>
  );
}

/** What a colour field begins with where no accent was chosen: the site's own. */
const FIRST_ACCENT = "9b1c1f";

export function LookChoices({ options, change }: ChoicesProps): ReactNode {
  const { theme = "auto", accent } = options;
  return (
    <fieldset>
      <legend>{embedDialogWords.theme}</legend>
      {EMBED_THEMES.map((each) => (
        <label key={each}>
          <input type="radio" name="embed-theme" checked={theme === each} onChange={() => change({ theme: each })} />
          {embedDialogWords.themes[each]}
        </label>
      ))}
      <label>
        <input
          type="checkbox"
          checked={accent !== undefined}
          onChange={(event) => change({ accent: event.target.checked ? FIRST_ACCENT : undefined })}
        />
        {embedDialogWords.accent}
      </label>
      {accent === undefined ? null : (
        <input
          type="color"
          aria-label={embedDialogWords.accentColor}
          value={`#${accent}`}
          onChange={(event) => change({ accent: event.target.value.slice(1) })}
        />
      )}
    </fieldset>
  );
}

interface SizeChoicesProps extends ChoicesProps {
  /** Of the view that is chosen, in CSS pixels. */
  readonly usual: { readonly width: number; readonly height: number };
}

export function SizeChoices({ options, usual, change }: SizeChoicesProps): ReactNode {
  const { width, height } = options;
  return (
    <fieldset>
      <legend>{embedDialogWords.size}</legend>
      <label>
        <input
          type="radio"
          name="embed-size"
          checked={width === undefined}
          onChange={() => change({ width: undefined, height: undefined })}
        />
        {embedDialogWords.responsive}
      </label>
      <label>
        <input type="radio" name="embed-size" checked={width !== undefined} onChange={() => change(usual)} />
        {embedDialogWords.fixed}
      </label>
      {width === undefined ? null : (
        <div className="embed-dialog-size">
          <PixelField label={embedDialogWords.width} value={width} choose={(chosen) => change({ width: chosen })} />
          <PixelField
            label={embedDialogWords.height}
            value={height ?? usual.height}
            choose={(chosen) => change({ height: chosen })}
          />
        </div>
      )}
    </fieldset>
  );
}

interface PixelFieldProps {
  readonly label: string;
  readonly value: number;
  readonly choose: (value: number) => void;
}

/** Taken when it is left, so that no half-typed number moves anything. */
function PixelField({ label, value, choose }: PixelFieldProps): ReactNode {
  return (
    <label>
      {label}
      <input
        key={value}
        type="number"
        min={LEAST_EMBED_SIZE}
        max={GREATEST_EMBED_SIZE}
        defaultValue={value}
        onBlur={({ target }) => {
          if (target.value !== "" && target.valueAsNumber !== value) choose(target.valueAsNumber);
        }}
        onKeyDown={({ key, currentTarget }) => {
          if (key === "Enter") currentTarget.blur();
        }}
      />
    </label>
  );
}
