import { Section } from '../../../../ui/parts.tsx'
import { leftOutWhys } from '../found.ts'
import type { Run } from '../run.ts'
import { importTexts } from '../texts.ts'
import type { MenuEntry } from '../wordpress/found.ts'

const t = importTexts.da
const most = 30

/** What the source has that are no pages for people, and what is told of it as a whole. */
export function LeftOut({ run: { kind, stage, report } }: { run: Run }) {
  const { leftOut = [], crawled, disallowed, more } = report
  const sentences = [
    crawled && t.run.crawled,
    disallowed ? t.run.disallowed(disallowed) : undefined,
    more ? t.run.tooMany(more) : undefined,
    kind === 'website' && stage !== 'reading' ? t.run.around : undefined,
  ].filter((one) => typeof one === 'string')
  if (!leftOut.length && !sentences.length) return null
  return (
    <Section id="ikke-flyttet" title={t.run.leftOut}>
      {sentences.map((one) => (
        <p class="measure">{one}</p>
      ))}
      {leftOut.length > 0 && <p class="measure">{t.run.leftOutText}</p>}
      {leftOutWhys.map((why) => {
        const some = leftOut.filter((one) => one.why === why)
        return (
          some.length > 0 && (
            <div class="stack">
              <h3 class="h-s">
                {t.leftOut[why]} ({some.length.toLocaleString('da')})
              </h3>
              <ul class="bullets measure">
                {some.slice(0, most).map(({ title }) => (
                  <li>{title}</li>
                ))}
                {some.length > most && <li>{t.run.more(some.length - most)}</li>}
              </ul>
            </div>
          )
        )
      })}
    </Section>
  )
}

type MenusProps = { menus: readonly MenuEntry[]; paths: ReadonlyMap<string, string> }

/** The old menus, with links to where their pages are now. */
export function Menus({ menus, paths }: MenusProps) {
  if (!menus.length) return null
  const byName = Map.groupBy(menus, ({ menu }) => menu)
  return (
    <Section id="menuer" title={t.run.menus}>
      <p class="measure">{t.run.menusText}</p>
      {[...byName].map(([name, entries]) => (
        <div class="stack">
          <h3 class="h-s">{name || '–'}</h3>
          <Entries entries={entries} under="0" paths={paths} depth={0} />
        </div>
      ))}
    </Section>
  )
}

type EntriesProps = {
  entries: readonly MenuEntry[]
  under: string
  paths: MenusProps['paths']
  depth: number
}

function Entries({ entries, under, paths, depth }: EntriesProps) {
  const here = entries
    .filter(({ parent, id }) => (parent || '0') === under && id !== under)
    .toSorted((a, b) => a.order - b.order)
  if (!here.length || depth > 5) return null
  return (
    <ul class="bullets">
      {here.map((entry) => (
        <li>
          {nameOf(entry, paths)}
          <Entries entries={entries} under={entry.id} paths={paths} depth={depth + 1} />
        </li>
      ))}
    </ul>
  )
}

const nameOf = ({ title, ref, url }: MenuEntry, paths: MenusProps['paths']) => {
  const path = paths.get(ref)
  return [title || path || url || ref, title && (path ?? url)].filter(Boolean).join(' · ')
}
