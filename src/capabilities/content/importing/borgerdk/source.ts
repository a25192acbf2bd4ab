/** An article in borger.dk's list. Times are Danish wall time, as borger.dk writes them. */
export type ListedArticle = { id: string; title: string; url: string; updated: string }
/** An article whole; `content` is its HTML. */
export type Article = ListedArticle & { header: string; content: string }

/** borger.dk's export of articles, and the key of the tenant that has them for all. Throws when it says no or nothing. */
export type BorgerDk = {
  tenant: string
  all(): Promise<ListedArticle[]>
  article(id: string): Promise<Article>
  articles(ids: readonly string[]): Promise<Article[]>
}
