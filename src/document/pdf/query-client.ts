import { QueryClient } from "@tanstack/react-query";

/** What has been fetched for the pages. One for the page's life: what is here is named by its hash and never changes. */
export const queryClient = new QueryClient({ defaultOptions: { queries: { gcTime: Number.POSITIVE_INFINITY } } });
