import type { Door } from '../../src/platform/http/app.ts'
import type { Thing } from '../furnished-town.ts'

/** What the placeholders of our addresses name; the first line that ends as the address does so far. */
const named: [string, Thing][] = [
  ['/assets/*', 'asset'],
  ['/tema/*', 'theme'],
  ['/tema/billeder/:file', 'ownPicture'],
  ['/udseende/versioner/:version', 'lookVersion'],
  ['/domaener/:host', 'claimedDomain'],
  ['/side/:slug', 'page'],
  ['/*', 'page'],
  ['/a/:code', 'bookingCode'],
  ['/aftaler/:id', 'booking'],
  ['/lukkedage/:id', 'closure'],
  ['/ressourcer/:id', 'resource'],
  ['/tider/:id', 'opening'],
  ['/opgaver/:job', 'parkedJob'],
  ['/selvbetjening/faelles/forslag/:offer', 'serviceOffer'],
  ['/desk/selvbetjening/:service', 'building'],
  ['/sider/:page', 'buildingPage'],
  ['/indblik/sider/:item', 'contentPage'],
  ['/undersoegelse/:survey', 'survey'],
  ['/undersoegelser/:survey', 'survey'],
  ['/proev/:page', 'buildingPage'],
  ['/spoergsmaal/:question', 'buildingQuestion'],
  ['/dele/:part', 'buildingPart'],
  ['/udfald/:outcome', 'outcome'],
  ['/papirer/:document', 'paper'],
  ['/behov/:need', 'need'],
  ['/trin/:step', 'receiptStep'],
  ['/beslutninger/:decision', 'ruleTable'],
  ['/kolonner/:column', 'ruleColumn'],
  ['/regler/:rule', 'rule'],
  ['/proever/:test', 'serviceTest'],
  ['/tjekliste/:criterion', 'criterion'],
  ['/desk/sider/:item/versioner/:version', 'contentVersion'],
  ['/versioner/:version', 'version'],
  ['/selvbetjening/:slug', 'service'],
  ['/selvbetjening/:slug/:draft', 'draft'],
  ['/selvbetjening/:slug/:draft/:page', 'draftPage'],
  ['/sider/faelles/:item', 'pendingPage'],
  ['/sider/indflytning/:run', 'importRun'],
  ['/desk/sider/:item', 'contentPage'],
  ['/blokke/:block', 'contentBlock'],
  ['/bibliotek/:libraryItem', 'spareItem'],
  ['/forslag/:offer', 'offer'],
  ['/oplysninger/:key', 'fact'],
  ['/forhaandsvisning/:token', 'previewToken'],
  ['/billeder/:media', 'image'],
  ['/billeder/:media/:file', 'imageSize'],
  ['/medier/:media', 'image'],
  ['/medier/:media/:file', 'imageSize'],
  ['/filer/:media', 'publicDocument'],
  ['/filer/:media/:file', 'publicName'],
  ['/desk/beskeder/:id', 'message'],
  ['/kvittering/:id', 'submission'],
  ['/mine-sager/:id', 'case'],
  ['/desk/sager/:id', 'case'],
  ['/svar/:request', 'request'],
  ['/dokumenter/:document', 'document'],
  ['/opgaver/:task', 'task'],
]

/** Addresses whose placeholders name something else than those lines say. */
const exceptions: Record<string, Thing[]> = {
  '/desk/sider/:item/blokke/:block/forslag': ['localPage', 'contentBlock'],
  '/desk/sider/:item/blokke/:block/valg': ['imagePage', 'imageBlock'],
  '/desk/sider/billeder/:media/fjernelse': ['spareImage'],
  '/forhaandsvisning/:token/:media/:file': ['imageToken', 'image', 'imageSize'],
  '/desk/opsaetning/domaener/:host/primaert': ['mainDomain'],
  '/desk/selvbetjening/:service/faelles': ['variantService'],
  '/desk/selvbetjening/:service/faelles/stilling': ['variantService'],
  '/desk/selvbetjening/:service/faelles/forslag': ['variantService'],
  '/desk/beskeder/:id/afslutning': ['otherMessage'],
  '/mine-sager/:id/afgoerelse/:decision': ['decidedCase', 'decision'],
  '/desk/sager/:id/afgoerelse/:decision': ['decidedCase', 'decision'],
}

/** The things that an address names, in order. Fails when nobody has said what a placeholder stands for. */
export function thingsIn({ url }: Pick<Door, 'url'>): Thing[] {
  if (exceptions[url]) return exceptions[url]
  return [...url.matchAll(/:\w+|\*/g)].map((placeholder) => {
    const soFar = url.slice(0, placeholder.index + placeholder[0].length)
    const line = named.find(([ending]) => soFar.endsWith(ending))
    if (!line) throw new Error(`addresses.ts does not say what ${placeholder[0]} names in ${url}`)
    return line[1]
  })
}

/** The address of a door with what its placeholders name, as `nameOf` calls it. */
export function addressOf(door: Pick<Door, 'url'>, nameOf: (thing: Thing) => string): string {
  const things = thingsIn(door)
  let at = 0
  return door.url.replaceAll(/:\w+|\*/g, (found) => {
    const name = nameOf(things[at++]!)
    return found === '*' ? name : encodeURIComponent(name)
  })
}
