import { ButtonLink } from '../../../../../ui/form.tsx'
import { Empty, Go, Tag } from '../../../../../ui/parts.tsx'
import { useBuilding } from '../../pages/frame.tsx'
import { BuildPage } from '../../pages/frame.tsx'
import type { Work, Working } from '../../work.ts'
import { type Decision, outcomesOf, tableOf } from '../columns.ts'
import { usersOf } from '../edit.ts'
import { findingsIn } from '../findings.ts'
import { tablePaths as paths } from '../paths.ts'
import { useTables } from './frame.tsx'

/** The decisions of a service: what each gives, who builds on it, and whether there is something to look at. */
export function DecisionsPage({ working }: { working: Working }) {
  const t = useTables()
  const { serviceId: service, work } = working
  const { decisions } = work.rules
  return (
    <BuildPage service={service} work={work} title={t.title} lead={t.lead}>
      {decisions.length === 0 ? (
        <Empty title={t.none}>
          <p>{t.noneText}</p>
        </Empty>
      ) : (
        <table class="table table-dense">
          <caption class="vh">{t.caption}</caption>
          <thead>
            <tr>
              {[t.name, t.gives, t.builds, t.shape, t.state].map((label) => (
                <th scope="col">{label}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {decisions.map((decision) => (
              <DecisionRow work={work} decision={decision} />
            ))}
          </tbody>
        </table>
      )}
      <p class="cluster">
        <ButtonLink href={paths.newDecision(service)} icon="plus">
          {t.new}
        </ButtonLink>
        <Go href={paths.import(service)} icon="send">
          {t.import}
        </Go>
        {decisions.length > 0 && (
          <Go href={paths.export(service)} icon="download">
            {t.export}
          </Go>
        )}
      </p>
    </BuildPage>
  )
}

function DecisionRow({ work, decision }: { work: Work; decision: Decision }) {
  const t = useTables()
  const { outcome } = useBuilding()
  const table = tableOf(decision)
  const gives = outcomesOf(work, decision)
  const users = usersOf(work, decision)
  const found = findingsIn(work, decision)
  const isUnused = !gives.length && !users.length
  return (
    <tr>
      <th scope="row">
        <a href={paths.decision(work.id, decision.id)}>{decision.name}</a>
      </th>
      <td data-th={t.gives}>{gives.map((name) => outcome.names[name]).join(', ') || '–'}</td>
      <td data-th={t.builds}>{users.map(({ name }) => name).join(', ') || '–'}</td>
      <td data-th={t.shape}>
        {table
          ? t.rules(table.rules.length)
          : decision.logic?.kind === 'literal'
            ? t.expression
            : t.other}
      </td>
      <td data-th={t.state}>
        {found.length > 0 ? (
          <Tag tone={found.some(({ severity }) => severity === 'error') ? 'bad' : 'warn'}>
            {t.found(found.length)}
          </Tag>
        ) : isUnused ? (
          <Tag>{t.unused}</Tag>
        ) : (
          table && <Tag tone="ok">{t.good}</Tag>
        )}
      </td>
    </tr>
  )
}
