import type { ComponentProps, ReactNode } from "react";
import { Icon, type IconName } from "./icons.tsx";

export interface ButtonProps extends Omit<ComponentProps<"button">, "type" | "children" | "aria-label"> {
  /** The name, shown beside the icon; with `iconOnly` it is the accessible name and the tooltip. */
  readonly label: string;
  readonly icon?: IconName;
  readonly iconOnly?: boolean;
  readonly look?: "plain" | "bare" | "primary";
  /** Says that it does nothing now, but keeps the focus where it is. */
  readonly idle?: boolean;
}

/** A button of the interface. */
export function Button({
  label,
  icon,
  iconOnly = false,
  look = "plain",
  idle = false,
  ...rest
}: ButtonProps): ReactNode {
  const { className, onClick, ...attributes } = rest;
  const classes = ["button", look === "plain" ? "" : `button-${look}`, iconOnly ? "button-icon" : "", className ?? ""];
  return (
    <button
      type="button"
      className={classes.filter(Boolean).join(" ")}
      aria-disabled={idle ? true : undefined}
      aria-label={iconOnly ? label : undefined}
      title={iconOnly ? label : undefined}
      onClick={idle ? undefined : onClick}
      {...attributes}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {iconOnly ? null : label}
    </button>
  );
}
