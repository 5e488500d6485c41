import { memo, type ReactNode } from "react";
import type { Page, PictureSource } from "../../core/model/publication.ts";
import type { PageNumber } from "../../core/model/units.ts";
import { contentsWords } from "../../ui/contents-words.ts";
import { StandingShape } from "../../ui/standing-shape.tsx";
import { words } from "../../ui/words.ts";
import type { StandingCount } from "./claims-on-pages.ts";
import { useSteps } from "./use-steps.ts";

export interface PageThumbnailsProps {
  readonly pages: readonly Page[];
  /** One a page; none while they are not here: the pages' labels do without. */
  readonly thumbnails: readonly PictureSource[];
  readonly claims: ReadonlyMap<PageNumber, readonly StandingCount[]>;
  readonly current: PageNumber;
  readonly onGo: (page: PageNumber) => void;
}

/** All pages, small, with what rests on each. */
export function PageThumbnails({ pages, thumbnails, claims, current, onGo }: PageThumbnailsProps): ReactNode {
  const { list, held, part, onKeyDown, onFocus } = useSteps(current - 1, pages.length);
  const { first, last, above, below } = part ?? { first: 0, last: pages.length - 1, above: 0, below: 0 };
  return (
    <div ref={list} className="contents-list" tabIndex={-1} onKeyDown={onKeyDown} onFocus={onFocus}>
      <ol
        className="thumbnails"
        aria-label={contentsWords.pages}
        style={{
          paddingBlockStart: `calc(var(--space-2) + ${above}px)`,
          paddingBlockEnd: `calc(var(--space-2) + ${below}px)`,
        }}
      >
        {pages.slice(first, last + 1).map((page, place) => {
          const index = first + place;
          return (
            <Thumbnail
              key={index}
              number={index + 1}
              count={part === null ? undefined : pages.length}
              label={page.label}
              picture={thumbnails[index]}
              claims={claims.get(index + 1)}
              isCurrent={index + 1 === current}
              isHeld={index === held}
              onGo={onGo}
            />
          );
        })}
      </ol>
    </div>
  );
}

interface ThumbnailProps {
  readonly number: PageNumber;
  /** Of all, where not all of them stand in the document tree. */
  readonly count: number | undefined;
  readonly label: string;
  readonly picture: PictureSource | undefined;
  readonly claims: readonly StandingCount[] | undefined;
  readonly isCurrent: boolean;
  readonly isHeld: boolean;
  readonly onGo: (page: PageNumber) => void;
}

const Thumbnail = memo(function Thumbnail(props: ThumbnailProps): ReactNode {
  const { number, count, label, picture, claims = [], isCurrent, isHeld, onGo } = props;
  return (
    <li {...(count && { "aria-posinset": number, "aria-setsize": count })}>
      <button
        type="button"
        className="thumbnail"
        data-step={number - 1}
        tabIndex={isHeld ? 0 : -1}
        aria-current={isCurrent ? "page" : undefined}
        onClick={() => onGo(number)}
      >
        <span className="thumbnail-paper">
          {picture === undefined ? null : (
            <img
              src={picture.href}
              width={picture.width}
              height={picture.height}
              alt=""
              loading="lazy"
              decoding="async"
              draggable={false}
            />
          )}
        </span>
        <span className="thumbnail-foot">
          <span className="thumbnail-label" dir="auto">
            <span className="visually-hidden">{contentsWords.page("")}</span>
            {label}
          </span>{" "}
          {claims.length === 0 ? null : <span className="visually-hidden">{contentsWords.claims} </span>}
          {claims.map(({ kind, count }, place) => (
            <span key={kind} className="thumbnail-claims" data-standing={kind}>
              <StandingShape kind={kind} />
              {words.number(count)}
              <span className="visually-hidden">
                {" "}
                {words.standing[kind]}
                {place < claims.length - 1 ? ", " : null}
              </span>
            </span>
          ))}
        </span>
      </button>
    </li>
  );
});
