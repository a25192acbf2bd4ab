import { Section, Tag, Time } from '../../../ui/parts.tsx'
import { EditorPage } from '../editor/pages/frame.tsx'
import { editorPaths } from '../editor/paths.ts'
import type { sweeps } from '../publishing/sweep-store.ts'
import type { blockedPages } from './store.ts'
import { siteTexts } from './texts.ts'

const t = siteTexts.health

type Props = {
  blocked: Awaited<ReturnType<typeof blockedPages>>
  swept: Awaited<ReturnType<typeof sweeps>>
}

/** What keeps pages from going out, each with the fact that is missing, and what the sweep has found and put right. */
export function HealthPage({ blocked, swept }: Props) {
  return (
    <EditorPage title={t.title} lead={t.lead} crumbs={[]}>
      <Section id="mangler" title={t.blocked}>
        {blocked.length === 0 && <p>{t.noneBlocked}</p>}
        <ul class="rows">
          {blocked.map(({ id, title, missing }) => (
            <li class="split">
              <a href={editorPaths.page(id)}>{title}</a>
              <p class="cluster">
                {t.lacks}
                {missing.map((key) => (
                  <a href={editorPaths.fact(key)}>{key}</a>
                ))}
              </p>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="eftersyn" title={t.sweep}>
        <p class="measure">{swept.length === 0 ? t.noSweep : t.sweepLead}</p>
        <ul class="rows">
          {swept.map(({ day, lookedAt, drift }) => (
            <li class="stack">
              <p class="cluster">
                <b>
                  <Time at={day} />
                </b>
                <span class="meta">{t.looked(lookedAt)}</span>
                <Tag tone={drift.length ? 'warn' : 'ok'}>
                  {drift.length ? String(drift.length) : t.fine}
                </Tag>
              </p>
              {drift.length > 0 && (
                <ul class="bullets small">
                  {drift.slice(0, 50).map(({ path, why }) => (
                    <li>
                      {path} {t.why[why] ?? why}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      </Section>
    </EditorPage>
  )
}
