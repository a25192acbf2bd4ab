import { ButtonLink } from '../../../ui/form.tsx'
import { PersonalPage } from '../../../ui/page.tsx'
import { Card, CardFoot, Empty, Go, Tag } from '../../../ui/parts.tsx'
import { useTexts } from '../../../ui/site.ts'
import { type Case, isOpen } from '../cases.ts'
import type { Decision } from '../decisions.ts'
import type { CaseFile, Team } from '../file.ts'
import { paths } from '../paths.ts'
import { texts } from '../texts.ts'
import { CaseStatus } from './case-status.tsx'

/** A case as the overview shows it. */
export type Brief = Pick<CaseFile, 'matter' | 'requests' | 'decisions' | 'closures'> & {
  team: Team | undefined
}

/** Every case the person or firm has with us. */
export function MinePage({ cases }: { cases: Brief[] }) {
  const t = useTexts(texts)
  return (
    <PersonalPage title={t.myCases} current={paths.mine()}>
      {cases.length === 0 ? (
        <Empty
          title={t.noCases}
          action={
            <ButtonLink kind={2} href="/selvbetjening">
              {t.seeServices}
            </ButtonLink>
          }
        >
          {t.noCasesText}
        </Empty>
      ) : (
        cases.map((brief) => (
          <section class="card" aria-labelledby={`sag-${brief.matter.id}`}>
            <BriefCase brief={brief} heading="h2" />
          </section>
        ))
      )}
    </PersonalPage>
  )
}

/** The card on the personal page: open cases in full, the others in a line. */
export function CasesCard({ cases }: { cases: Brief[] }) {
  const t = useTexts(texts)
  const open = cases.filter(({ matter }) => isOpen(matter))
  const done = cases.filter(({ matter }) => !isOpen(matter))
  return (
    <Card id="sager" title={t.cases} link={{ href: paths.mine(), label: t.allCases }} span>
      {open.map((brief) => (
        <BriefCase brief={brief} heading="h3" />
      ))}
      {done.map(({ matter, decisions }) => (
        <div class="split card-row">
          <h3>
            <a class="ink" href={paths.case(matter.id)}>
              {matter.title}
            </a>
          </h3>
          <EndTag matter={matter} decision={decisions[0]} />
        </div>
      ))}
    </Card>
  )
}

function BriefCase({ brief, heading: H }: { brief: Brief; heading: 'h2' | 'h3' }) {
  const t = useTexts(texts)
  const { matter, team, decisions } = brief
  return (
    <div class="stack">
      <div class="split">
        <H class="h-s" id={`sag-${matter.id}`}>
          <a class="ink" href={paths.case(matter.id)}>
            {matter.title}
          </a>
        </H>
        <span class="meta">
          {!isOpen(matter) && <EndTag matter={matter} decision={decisions[0]} />} {matter.number}
        </span>
      </div>
      <CaseStatus file={brief} lying />
      {isOpen(matter) && (
        <CardFoot>
          <span>{team?.promise}</span>
          <Go href={`${paths.case(matter.id)}#skriv`}>
            {t.writeInCase}
            <span class="vh">: {matter.title}</span>
          </Go>
        </CardFoot>
      )}
    </div>
  )
}

function EndTag({ matter, decision }: { matter: Case; decision: Decision | undefined }) {
  const t = useTexts(texts)
  const favours = decision?.outcome === 'granted' || decision?.outcome === 'granted-with-conditions'
  if (!decision) return <Tag>{t.steps.closed}</Tag>
  return (
    <Tag tone={favours ? 'ok' : 'info'}>
      {matter.state === 'decided' ? t.outcomes[decision.outcome] : t.steps.closed}
    </Tag>
  )
}
