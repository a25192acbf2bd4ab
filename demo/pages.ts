import { publishPage, putFact, putPage, type WholePage } from '../src/capabilities/content/index.ts'
import { type Block, hashOf } from '../src/merging/index.ts'
import type { Tx } from '../src/platform/db.ts'
import type { Site } from '../src/ui/site.ts'
import { draftFor, saveDraft } from '../src/capabilities/content/items/actions.ts'
import { baseBlocks } from '../src/capabilities/content/items/page-blocks.ts'
import { metaSchema } from '../src/capabilities/content/items/item.ts'
import { itemById } from '../src/capabilities/content/items/store.ts'
import { translate } from '../src/capabilities/content/items/translate.ts'
import type { LibraryFile } from './library-file.ts'
import { eventPages } from './events.ts'
import { demoFacts } from './facts.ts'
import { type Images, withImages } from './images.ts'
import { adoptLibrary, shareChanges, shareLibrary } from './library.ts'
import { localChanges, ownPages, ownTranslations } from './local.ts'

type Making = { site: Site; now: Date }

/** What Fælles shares before anybody adopts it, and what it changes when they have. */
export { shareChanges, shareLibrary }

/** The demo's pages for one tenant: what it has adopted, what it says otherwise, and its own. `now` dates the news. */
export async function layPages(tx: Tx, key: string, making: Making, images: Images): Promise<void> {
  for (const [fact, value] of Object.entries(demoFacts[key] ?? {})) {
    const written = await putFact(tx, fact, value, null, making.now)
    if (written !== 'written') throw new Error(`${fact}: ${written}`)
  }
  if (key === 'faelles') {
    const needed = ['kontakt', 'privatliv', 'tilgaengelighed']
    await adoptLibrary(tx, making, { wanted: (name) => needed.includes(name) })
    await putPage(tx, about, making)
    return
  }
  await adoptLibrary(tx, making, { local: localChanges(key) })
  const translations = new Map(ownTranslations(key))
  for (const [name, page] of ownPages(key)) {
    const { path, kle, words, audiences, picture = null, kind, blocks } = page
    const meta = metaSchema.parse({ path, kle, words, audiences, picture })
    const id = await putPage(tx, { kind, meta, blocks: withImages(blocks, images) }, making)
    const english = translations.get(name)
    if (english) await layTranslation(tx, id, english, making)
  }
  for (const page of eventPages(key, making.now)) await putPage(tx, page, making)
  for (const { daysAgo, ...page } of news[key] ?? []) {
    const firstLive = new Date(+making.now - daysAgo * 86_400_000)
    const blocks = withImages(page.blocks, images)
    await putPage(tx, { ...page, blocks, firstLive }, making)
  }
}

/** The page in English, laid over the Danish one block by block. */
async function layTranslation(tx: Tx, danish: string, page: LibraryFile, making: Making) {
  const begun = await translate(tx, danish, 'en', null, making.now)
  if (!begun.ok) throw new Error(`${page.path} in English: ${begun.why}`)
  const { meta, revision, baseNo } = await draftFor(tx, begun.id, making.now)
  const under = await baseBlocks(tx, await itemById(tx, begun.id), baseNo)
  const operations = page.blocks.map(({ id, data }) => {
    const base = hashOf(under.find((one) => one.id === id)!)
    return { kind: 'replace' as const, block: id, data, base }
  })
  const save = { operations, meta: { ...meta, words: page.words } }
  await saveDraft(tx, begun.id, save, revision, null, making.now)
  const published = await publishPage(tx, begun.id, null, making)
  if (!published.ok) throw new Error(`${page.path} in English: ${JSON.stringify(published)}`)
}

const words = (title: string, lead: string, ...rest: Block[]): Block[] => [
  { id: 'title', type: 'title', data: { text: title } },
  { id: 'lead', type: 'lead', data: { text: lead } },
  ...rest,
]
const text = (id: string, words: string): Block => ({ id, type: 'text', data: { text: words } })
const link = (id: string, label: string, href: string): Block => ({
  id,
  type: 'link',
  data: { label, href },
})

/** A drawing under `demo/images`, by its name. */
const image = (media: string): Block => ({ id: 'billede', type: 'image', data: { media } })

const about: WholePage = {
  kind: 'answer',
  meta: { path: '/side/om', words: ['bibliotek', 'fælles'] },
  blocks: words(
    'Om Fælles',
    'Her bor det, kommunerne deler: tekster, selvbetjening og standarder.',
    text('opdigtet', 'Myndigheden er opdigtet og en del af demoen.'),
  ),
}

const news: Record<string, (WholePage & { daysAgo: number })[]> = {
  klitby: [
    {
      kind: 'news',
      daysAgo: 2,
      meta: { path: '/side/byggemoede-faar-flere-tider' },
      blocks: words(
        'Der er flere tider til byggemøder',
        'Torsdag er der åbent længe, og fredag kan du mødes med os på video.',
        image('byggemoede'),
        text(
          'tider',
          'Mange vil gerne mødes efter arbejde. Derfor kan du nu få en tid torsdag til og med kl. 17.45.',
        ),
        link('book', 'Book et byggemøde', '/selvbetjening/byggemoede'),
      ),
    },
    {
      kind: 'news',
      daysAgo: 6,
      meta: { path: '/side/saadan-rydder-vi-sne', words: ['sne', 'glatte fortove', 'salt'] },
      blocks: words(
        'Sådan rydder vi sne, og det skal du selv gøre',
        'Vi begynder med de store veje. Fortovet foran dit hus er dit.',
        image('sneplov'),
        text('veje', 'Veje til skoler og sygehus kommer først, så stier og boligveje.'),
        text(
          'selv',
          '## Det skal du selv\n\n- Ryd fortovet ud for din grund mellem kl. 7 og 22.\n- Strø grus eller sand, når der er glat.',
        ),
        link('hul', 'Meld et hul i vejen', '/selvbetjening/hul-i-vejen'),
      ),
    },
  ],
  lindeaa: [
    {
      kind: 'news',
      daysAgo: 3,
      meta: { path: '/side/aastien-lukker', words: ['sti', 'bro', 'cykel'] },
      blocks: words(
        'Åstien lukker en uge',
        'Vi skifter broen ved møllen. Der er skiltet en anden vej.',
        image('aastien'),
        text(
          'igen',
          'Stien åbner igen, når broen er godkendt. Cykler du til skole, så følg de gule skilte.',
        ),
      ),
    },
  ],
}
