import { type Element, escaped, findFirst, readXml, textOf } from './xml.ts'

const space = 'http://www.borger.dk/2009/WSArticleExport/v1'
const soap = 'http://schemas.xmlsoap.org/soap/envelope/'
const arrays = 'http://schemas.microsoft.com/2003/10/Serialization/Arrays'
const largest = 30 * 1024 * 1024

/** An article in a list. Times are Danish wall time, as borger.dk writes them. */
export type Listed = { id: string; title: string; url: string; updated: string; published: string }
/** An article whole; `content` is its HTML. */
export type Article = Listed & { header: string; content: string }

/** borger.dk said no; the message is its own word for why. */
export class ArticleFault extends Error {
  name = 'ArticleFault'
  why: 'not-exportable' | 'not-found' | 'other'

  constructor(words: string) {
    super(words)
    this.why = /not exportable/i.test(words)
      ? 'not-exportable'
      : /no article|not found/i.test(words)
        ? 'not-found'
        : 'other'
  }
}

/**
 * borger.dk's export of articles (SOAP 1.1, ArticleExport.svc) at `url`. `municipalityCode` is three figures, or left out
 * for what is the same everywhere. Throws ArticleFault when borger.dk says no, and Error when it does not answer.
 */
export function borgerDk({ url }: { url: string }, { patience = 30_000 } = {}) {
  const address = new URL('/_vti_bin/borger/ArticleExport.svc', url)

  async function ask(operation: string, parameters: string): Promise<Element> {
    const body =
      `<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="${soap}"><s:Body>` +
      `<${operation} xmlns="${space}">${parameters}</${operation}></s:Body></s:Envelope>`
    const action = `"${space}/IArticleExport/${operation}"`
    const { status, text } = await post(address, action, body, patience)
    const answer = parsed(text, status)
    const fault = findFirst(answer, 'Fault')
    if (fault) throw new ArticleFault(textOf(fault, 'faultstring') || 'unknown')
    const result = findFirst(answer, `${operation}Result`)
    if (status !== 200 || !result) throw new Error(`borger.dk answered ${status} without a result`)
    return result
  }

  return {
    /** Every article that may be brought. */
    all: async (): Promise<Listed[]> => (await ask('GetAllArticles', '')).of.map(listed),

    article: async (id: string, municipalityCode?: string): Promise<Article> =>
      whole(
        await ask(
          'GetArticleByID',
          `<articleID>${figures(id)}</articleID>${code(municipalityCode)}`,
        ),
      ),

    /** Several at once; those that have not changed since `updatedAfter` (Danish wall time) are left out. */
    articles: async (
      ids: readonly string[],
      { municipalityCode, updatedAfter }: { municipalityCode?: string; updatedAfter?: string } = {},
    ): Promise<Article[]> => {
      const wanted = ids.map((id) => `<a:int>${figures(id)}</a:int>`).join('')
      const list = `<articleIDs xmlns:a="${arrays}">${wanted}</articleIDs>`
      const after = optional('updatedAfter', updatedAfter && escaped(updatedAfter))
      return (await ask('GetArticlesByIDs', list + code(municipalityCode) + after)).of.map(whole)
    },

    idByUrl: async (pageUrl: string): Promise<{ id: string; title: string }> => {
      const found = await ask('GetArticleIDByUrl', `<url>${escaped(pageUrl)}</url>`)
      return { id: textOf(found, 'ArticleID'), title: textOf(found, 'ArticleTitle') }
    },

    municipalities: async (): Promise<{ code: string; name: string }[]> =>
      (await ask('GetMunicipalityList', '')).of.map((one) => ({
        code: textOf(one, 'MunicipalityCode').padStart(4, '0'),
        name: textOf(one, 'MunicipalityName'),
      })),
  }
}

const listed = (one: Element): Listed => ({
  id: textOf(one, 'ArticleID'),
  title: textOf(one, 'ArticleTitle'),
  url: textOf(one, 'ArticleUrl').split('?')[0]!,
  updated: textOf(one, 'LastUpdated'),
  published: textOf(one, 'PublishingDate'),
})

const whole = (one: Element): Article => ({
  ...listed(one),
  header: textOf(one, 'ArticleHeader'),
  content: textOf(one, 'Content'),
})

function figures(id: string): string {
  if (!/^\d{1,9}$/.test(id)) throw new Error('not the number of an article')
  return id
}

const nil = 'xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"'
const optional = (name: string, value: string | undefined) =>
  value ? `<${name}>${value}</${name}>` : `<${name} ${nil}/>`
const code = (given: string | undefined) => optional('municipalityCode', given && figures(given))

function parsed(text: string, status: number): Element {
  try {
    return readXml(text)
  } catch {
    throw new Error(`borger.dk answered ${status} with something that is not XML`)
  }
}

async function post(address: URL, action: string, body: string, patience: number) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: action },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  }).catch((error: Error & { cause?: { code?: string } }) => {
    throw new Error(`borger.dk does not answer: ${error.cause?.code ?? error.name}`)
  })
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > largest) throw new Error('borger.dk answered more than can be read')
    chunks.push(chunk)
  }
  return { status: response.status, text: Buffer.concat(chunks).toString('utf8') }
}
