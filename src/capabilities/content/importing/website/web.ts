/** Why nothing came from an address. */
export type Refusal = {
  ok: false
  why: 'address' | 'closed' | 'too-large' | 'slow' | 'unreachable' | 'too-many-redirects' | 'status'
  status?: number
}

/** Fetches from websites others run; never from the house's own net. `pause` is milliseconds to wait after. */
export type FetchWeb = (
  address: string,
  wanted: 'page' | 'robots' | 'sitemap' | 'image' | 'file',
  pause?: number,
) => Promise<{ ok: true; url: string; type: string; bytes: Buffer } | Refusal>
