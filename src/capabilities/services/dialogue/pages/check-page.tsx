import { Button, ButtonLink } from '../../../../ui/form.tsx'
import { ServicePage } from '../../../../ui/page.tsx'
import { Notice, SummaryList } from '../../../../ui/parts.tsx'
import { useSite, useTexts } from '../../../../ui/site.ts'
import type { SummaryLine } from '../../answers/show.ts'
import type { Walk } from '../../answers/walk.ts'
import { type Definition, inLanguage, type Question } from '../../definition.ts'
import { paths } from '../../paths.ts'
import type { Rules } from '../../rules.ts'
import { texts } from '../../texts.ts'
import type { Papers } from '../documents.ts'
import type { NotAsked } from '../not-asked.ts'
import { StepAside } from './aside.tsx'
import { Changed } from './changed.tsx'
import { NotAskedList } from './not-asked.tsx'

type CheckProps = {
  rules: Rules
  definition: Definition
  draft: string
  walk: Walk
  lines: SummaryLine[]
  notAsked: NotAsked[]
  /** The version one has seen, and sends by. */
  version: string
  again: Question[] | undefined
  renewed?: boolean | undefined
  papers: Papers
  fee: string | undefined
  holds: boolean
  savedAt: Date
}

/** All that will be sent, each with a way to change it, and what sending means. */
export function CheckPage({
  rules,
  definition,
  draft,
  walk,
  lines,
  notAsked,
  version,
  again,
  renewed,
  papers,
  fee,
  holds,
  savedAt,
}: CheckProps) {
  const t = useTexts(texts)
  const { language, paths: sitePaths } = useSite()
  const { slug, login } = definition
  const of = walk.stops.length + 1
  const title = inLanguage(definition.title, language)
  const rows = lines.map(({ label, value, page, question }) => ({
    label,
    value: value ? <Lines text={value} /> : <span class="meta">{t.notAnswered}</span>,
    edit: { href: `${paths.page(slug, draft, page)}?ret=1#${question}`, what: label },
  }))
  return (
    <ServicePage
      title={t.check}
      service={title}
      step={{ at: of, of }}
      saved={savedAt}
      closeHref={login.required ? sitePaths.personal : paths.service(slug)}
      lead={t.checkLead}
      aside={
        <StepAside
          rules={rules}
          definition={definition}
          draft={draft}
          walk={walk}
          current="tjek"
          seen={new Set(walk.stops.map(({ page }) => page.id))}
          papers={papers}
        />
      }
      asideLabel={t.your(title)}
      noIndex
    >
      <Changed again={again} renewed={renewed} />
      <SummaryList rows={rows} />
      <NotAskedList items={notAsked} action={paths.dispute(slug, draft)} />
      {fee && <SummaryList rows={[{ label: t.price, value: fee }]} />}
      <Notice tone="info" title={t.sendMeans}>
        <p class="small">
          {login.required ? t.sendMeansText : t.sendMeansTextNoLogin} {holds && t.held}
        </p>
      </Notice>
      <form method="post" action={paths.send(slug, draft)} class="cluster mt-6">
        <input type="hidden" name="udgave" value={version} />
        <Button icon="send">{t.send}</Button>
        <ButtonLink href={paths.page(slug, draft, walk.stops.at(-1)!.page.id)} kind={2}>
          {t.back}
        </ButtonLink>
      </form>
    </ServicePage>
  )
}

/** A text with its line breaks. */
export const Lines = ({ text }: { text: string }) =>
  text.split('\n').map((line, index) => (
    <>
      {index > 0 && <br />}
      {line}
    </>
  ))
