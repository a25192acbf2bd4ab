import assert from 'node:assert/strict'

/** A browser of the simplest kind for tests: cookies kept by hand, redirects followed one at a time. */
export function visitor() {
  const jar = new Map<string, { value: string; path: string; host: string }>()

  const cookies = (url: URL) =>
    [...jar]
      .filter(([, { path, host }]) => host === url.hostname && url.pathname.startsWith(path))
      .map(([name, { value }]) => `${name.split(' ')[0]}=${value}`)
      .join('; ')

  const remember = (url: URL, response: Response) => {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
      const [name = '', ...value] = pair.split('=')
      const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? '/'
      const gone = attributes.some(
        (one) => /^expires=/i.test(one) && Date.parse(one.slice(8)) < Date.now(),
      )
      const key = `${name} ${path}`
      if (gone) jar.delete(key)
      else jar.set(key, { value: value.join('='), path, host: url.hostname })
    }
  }

  async function ask(address: string | URL, form?: Record<string, string>): Promise<Response> {
    const url = new URL(address)
    const response = await fetch(url, {
      redirect: 'manual',
      method: form ? 'POST' : 'GET',
      headers: { cookie: cookies(url) },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    })
    remember(url, response)
    return response
  }

  /** Follows redirects from an answer until one leads away from the provider, and tells where to. */
  async function away(from: URL, response: Response): Promise<URL> {
    for (let [at, answer, hops] = [from, response, 0]; hops < 10; hops++) {
      const next = answer.headers.get('location')
      assert.ok(next, `${answer.status} fra ${at.href}: ${await answer.text()}`)
      at = new URL(next, at)
      if (at.origin !== from.origin) return at
      answer = await ask(at)
    }
    throw new Error('for mange viderestillinger')
  }

  return { ask, away }
}
