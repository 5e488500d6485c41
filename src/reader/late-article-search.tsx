import { late } from "../ui/late.tsx";

/** What is searched for in the document is marked in the article, too. */
export const LateArticleSearch = late(async () => (await import("./article-search.tsx")).ArticleSearch);
