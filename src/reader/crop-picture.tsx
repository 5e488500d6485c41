import type { ReactNode } from "react";
import type { Anchor } from "../core/model/anchor.ts";
import type { Crop } from "../core/model/publication.ts";

export interface CropPictureProps {
  readonly crop: Crop;
  readonly alt: string;
  /** What the `sizes` attribute says: the width that the picture is shown at. */
  readonly sizes: string;
  /** The passages to light in it; without them the picture stands as it is. */
  readonly lit?: readonly Anchor[];
}

/** A picture cut from a page. Its size is in its attributes, so that nothing moves when it arrives. */
export function CropPicture({ crop, alt, sizes, lit }: CropPictureProps): ReactNode {
  const { sources } = crop.picture;
  const widest = sources.at(-1);
  const parts = lit?.flatMap((anchor) => anchor.parts).filter(({ page }) => page === crop.page) ?? [];
  return (
    <span className="crop">
      <img
        src={sources[0]?.href}
        srcSet={sources.map(({ href, width }) => `${href} ${width}w`).join(", ")}
        sizes={sizes}
        width={widest?.width}
        height={widest?.height}
        alt={alt}
        loading="lazy"
        decoding="async"
      />
      {parts.length === 0 ? null : (
        <svg
          className="crop-lit"
          viewBox={`${crop.left} ${crop.top} ${crop.width} ${crop.height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {parts
            .flatMap(({ quads }) => quads)
            .map((quad, index) => (
              <polygon key={index} points={quad.join(" ")} />
            ))}
        </svg>
      )}
    </span>
  );
}
