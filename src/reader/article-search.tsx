import { type ReactNode, useDeferredValue, useEffect, useState } from "react";
import { paintFound } from "../document/search/paint-found.ts";
import { useReaderState } from "../state/reader-context.tsx";
import { Button } from "../ui/button.tsx";
import { articleSearchWords } from "../ui/article-search-words.ts";
import "./article-search.css";
import { readArticle, wordsInArticle } from "./words-in-article.ts";

/** Fewer letters are in nearly every word. */
const LEAST_TYPED = 2;

/** Marks what is searched for in the article as well, and goes from place to place there. */
export function ArticleSearch(): ReactNode {
  const typed = useDeferredValue(useReaderState((state) => state.search) ?? "");
  const target = useReaderState((state) => state.target);
  const [ranges, setRanges] = useState<readonly Range[]>([]);
  const [current, setCurrent] = useState<number | null>(null);

  useEffect(() => {
    // While one types the first letters.
    const timer = setTimeout(() => {
      const article = document.getElementById("commentary");
      if (article !== null) readArticle(article);
    });
    return () => clearTimeout(timer);
  }, []);

  // Notes open in the article with the claim that is chosen: its text changes with it.
  useEffect(() => {
    const article = document.getElementById("commentary");
    const found = article === null || typed.trim().length < LEAST_TYPED ? [] : wordsInArticle(article, typed);
    setRanges(found);
    setCurrent(null);
  }, [typed, target]);

  useEffect(() => {
    const now = current === null ? undefined : ranges[current];
    return paintFound("article", ranges, now === undefined ? [] : [now]);
  }, [ranges, current]);

  if (ranges.length === 0) return null;

  function step(by: 1 | -1): void {
    const next = ((current ?? (by === 1 ? -1 : 0)) + by + ranges.length) % ranges.length;
    setCurrent(next);
    const box = ranges[next]?.getBoundingClientRect();
    if (box === undefined || (box.top >= 0 && box.bottom <= window.innerHeight)) return;
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    window.scrollBy({ top: box.top - window.innerHeight / 3, behavior: still ? "instant" : "smooth" });
  }

  return (
    <search className="article-search" aria-label={articleSearchWords.places(ranges.length)}>
      <p role="status">
        {current === null
          ? articleSearchWords.places(ranges.length)
          : articleSearchWords.placeOf(current + 1, ranges.length)}
      </p>
      <Button label={articleSearchWords.previous} icon="up" iconOnly look="bare" onClick={() => step(-1)} />
      <Button
        className="search-next"
        label={articleSearchWords.next}
        icon="up"
        iconOnly
        look="bare"
        onClick={() => step(1)}
      />
    </search>
  );
}
