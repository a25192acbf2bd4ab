import { underFault, type Faults } from '../faults.ts'
import type { Answer, Asked } from '../http.ts'
import { child, readXml, writeXml } from '../xml.ts'
import { type Article, articles, contentOf } from './articles.ts'

const soap = 'http://schemas.xmlsoap.org/soap/envelope/'
const space = 'http://www.borger.dk/2009/WSArticleExport/v1'
const types = 'http://www.borger.dk/2009/WSArticleExport/v1/types'
const arrays = 'http://schemas.microsoft.com/2003/10/Serialization/Arrays'

export const borgerDkPath = '/_vti_bin/borger/ArticleExport.svc'

/** borger.dk's ArticleExport (SOAP 1.1) with articles of our own. `of` are others than the usual, for tests. */
export function borgerDkService(
  asked: Asked,
  faults: Faults,
  of: readonly Article[] = articles,
): Answer | Promise<Answer> {
  if (asked.method !== 'POST') return { status: 405, headers: { Allow: 'POST' } }
  const failed = fault('The server was unable to process the request due to an internal error.')
  return underFault(faults.borgerdk, faults.slowMs, failed, () => answered(asked, of))
}

function answered(asked: Asked, of: readonly Article[]): Answer {
  const action = String(asked.headers.soapaction ?? '').replaceAll('"', '')
  const operation = action.startsWith(`${space}/IArticleExport/`) ? action.split('/').at(-1)! : ''
  const envelope = readXml(asked.body.toString('utf8'))
  const request = child(child(envelope, soap, 'Body'), space, operation)
  if (!operation || !request)
    return fault(`The message with Action '${action}' cannot be processed at the receiver.`)
  const text = (name: string) => child(request, space, name)?.text ?? ''
  const found = (id: string) => of.find((one) => String(one.id) === id)
  const refused = (article: Article | undefined, id: string) =>
    article
      ? `Article with id ${id} has been marked as not exportable.`
      : `No article found with id ${id}`
  if (operation === 'GetAllArticles')
    return result(
      operation,
      of
        .filter(mayLeave)
        .map((one) => described('ArticleDescription', one, false))
        .join(''),
    )
  if (operation === 'GetMunicipalityList')
    return result(
      operation,
      [
        [253, 'Greve'],
        [851, 'Aalborg'],
      ]
        .map(
          ([code, name]) =>
            `<b:Municipality>${writeXml([
              ['b:MunicipalityCode', code!],
              ['b:MunicipalityName', name!],
            ])}</b:Municipality>`,
        )
        .join(''),
    )
  if (operation === 'GetArticleByID') {
    const article = found(text('articleID'))
    return article && mayLeave(article)
      ? result(operation, fieldsOf(article, true))
      : fault(refused(article, text('articleID')))
  }
  if (operation === 'GetArticlesByIDs') {
    const ids = (child(request, space, 'articleIDs')?.children ?? [])
      .filter(({ ns }) => ns === arrays)
      .map((one) => one.text)
    const wrong = ids.find((id) => !found(id) || !mayLeave(found(id)!))
    if (wrong) return fault(refused(found(wrong), wrong))
    const after = text('updatedAfter')
    const some = ids.map((id) => found(id)!).filter(({ updated }) => !after || updated > after)
    return result(operation, some.map((one) => described('Article', one, true)).join(''))
  }
  if (operation === 'GetArticleIDByUrl') {
    const url = text('url')
    const article = of.find(({ path }) => url.endsWith(path))
    if (!article) return fault(`No article found with url ${url}`)
    if (!mayLeave(article))
      return fault(`Article with url ${url} has been marked as not exportable.`)
    return result(
      operation,
      writeXml([
        ['b:ArticleID', article.id],
        ['b:ArticleTitle', article.title],
      ]),
    )
  }
  return fault(`The message with Action '${action}' cannot be processed at the receiver.`)
}

const mayLeave = ({ exportable }: Article) => exportable !== false

const described = (name: string, article: Article, whole: boolean) =>
  `<b:${name}>${fieldsOf(article, whole)}</b:${name}>`

/** In the order of the letters, as the real one writes them. */
const fieldsOf = (article: Article, whole: boolean) =>
  writeXml([
    ...(whole ? ([['b:ArticleHeader', article.header]] as [string, string][]) : []),
    ['b:ArticleID', article.id],
    ['b:ArticleTitle', article.title],
    ['b:ArticleUrl', `https://www.borger.dk${article.path}?NavigationTaxonomyId=x`],
    ...(whole ? ([['b:Content', contentOf(article)]] as [string, string][]) : []),
    ['b:LastUpdated', article.updated],
    ['b:PublishingDate', '2026-01-05T08:00:00'],
  ])

const wrap = (status: number, body: string): Answer => ({
  status,
  headers: { 'Content-Type': 'text/xml; charset=utf-8' },
  body: `<s:Envelope xmlns:s="${soap}"><s:Body>${body}</s:Body></s:Envelope>`,
})

const result = (operation: string, inside: string) =>
  wrap(
    200,
    `<${operation}Response xmlns="${space}"><${operation}Result xmlns:b="${types}">${inside}</${operation}Result></${operation}Response>`,
  )

const fault = (words: string) =>
  wrap(
    500,
    `<s:Fault>${writeXml([
      ['faultcode', 's:Client'],
      ['faultstring', words],
    ])}</s:Fault>`,
  )
