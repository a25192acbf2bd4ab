/** Where a reader came from, as a sort of place and no more; `server` had no script and is counted by the server. */
export const entries = ['own', 'search', 'other', 'direct', 'server'] as const
export type Entry = (typeof entries)[number]

const words: Record<string, Entry> = {
  egen: 'own',
  soegning: 'search',
  anden: 'other',
  direkte: 'direct',
}

/** What a page's script says of where the reader came from. Anything else is a place we do not know. */
export const entryOf = (word: unknown): Entry =>
  (typeof word === 'string' && Object.hasOwn(words, word) && words[word]) || 'other'

/**
 * Robots that say so, tools, and those who fetch a page before anybody asks to see it. Names change every month; that a
 * robot calls itself a bot, a spider or a crawler does not.
 */
const robot =
  /bot\b|bot[/;_-]|crawl|spider|slurp|preview|headless|lighthouse|monitor|scan|curl|wget|python|java\/|go-http|libwww|feed|fetch|facebookexternalhit|archiver|validator/i

type Asking = { 'user-agent'?: string | undefined; 'sec-purpose'?: string | string[] | undefined }

/** Whether it is a person who reads. The name of the browser is looked at here, and kept nowhere. */
export const isPerson = ({ 'user-agent': browser, 'sec-purpose': purpose }: Asking): boolean =>
  Boolean(browser) && !robot.test(browser!) && !String(purpose ?? '').includes('prefetch')
