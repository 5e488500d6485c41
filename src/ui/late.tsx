import { type ComponentType, createElement, type ReactNode, useEffect, useState } from "react";

/**
 * A component whose code comes when it is first shown, so that the page need not wait for it. It draws nothing until it
 * is here, nor where it cannot be had; the next time it is shown it is asked for again. For what the page is whole
 * without.
 */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): (props: Props) => ReactNode {
  let here: ComponentType<Props> | null = null;
  return function Late(props) {
    const [Component, setComponent] = useState<ComponentType<Props> | null>(() => here);
    useEffect(() => {
      if (here !== null) return undefined;
      let left = false;
      load().then(
        (loaded) => {
          here = loaded;
          if (!left) setComponent(() => loaded);
        },
        () => undefined,
      );
      return () => {
        left = true;
      };
    }, []);
    return Component === null ? null : createElement(Component, props);
  };
}
