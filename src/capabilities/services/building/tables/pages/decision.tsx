import { Button, ButtonLink, Hidden, TextArea } from '../../../../../ui/form.tsx'
import { Go, Notice, Section } from '../../../../../ui/parts.tsx'
import { useBuilding } from '../../pages/frame.tsx'
import type { EditProps } from '../../routes/edit.ts'
import type { Work } from '../../work.ts'
import { namesIn } from '../cell.ts'
import { type Decision, decisionById, outcomesOf, type Table, tableOf } from '../columns.ts'
import { usersOf } from '../edit.ts'
import { tablePaths as paths } from '../paths.ts'
import { TablePage, useTables } from './frame.tsx'
import { Grid, type GridMore } from './grid.tsx'

/** A decision: its rules as a grid, or what it is reckoned by. */
export function DecisionPage(props: EditProps<GridMore>) {
  const { service, working, params, form, meanwhile, found } = props
  const { work } = working
  const t = useTables()
  const decision = decisionById(work, params.decision!)!
  const table = tableOf(decision)
  return (
    <TablePage
      service={service}
      work={work}
      title={decision.name}
      lead={decision.description}
      form={form}
      meanwhile={meanwhile}
      tools={
        <ButtonLink href={paths.about(service, decision.id)} kind={2} small icon="edit">
          {t.about}
        </ButtonLink>
      }
    >
      <Role work={work} decision={decision} table={table} />
      {table ? (
        <>
          <Grid {...props} work={work} decision={decision} />
          <Help service={service} decision={decision} />
        </>
      ) : decision.logic?.kind === 'literal' || !decision.logic ? (
        <Literal {...props} decision={decision} />
      ) : (
        <Composed {...props} decision={decision} />
      )}
      {!table &&
        found.map(({ sentence, severity }) => (
          <Notice tone={severity === 'error' ? 'bad' : 'warn'} title={sentence} />
        ))}
    </TablePage>
  )
}

type RoleProps = { work: Work; decision: Decision; table: Table | undefined }

/** What it is for, and how it is read. */
function Role({ work, decision, table }: RoleProps) {
  const t = useTables()
  const { outcome } = useBuilding()
  const gives = outcomesOf(work, decision).map((name) => outcome.names[name].toLowerCase())
  const users = usersOf(work, decision).map(({ name }) => `»${name}«`)
  return (
    <div class="stack">
      {(gives.length > 0 || users.length > 0 || decision.law) && (
        <p class="meta">
          {gives.length > 0 && `${t.grid.lead(gives.join(', '))} `}
          {users.length > 0 && `${t.grid.builds(users.join(', '))} `}
          {decision.law?.text}
        </p>
      )}
      {table && (
        <p>
          <b>{t.hits[table.hitPolicy]}.</b> {t.hitHints[table.hitPolicy]}
          {table.aggregation && ` ${t.sums[table.aggregation]}.`}
        </p>
      )}
    </div>
  )
}

function Help({ service, decision }: { service: string; decision: Decision }) {
  const { grid } = useTables()
  return (
    <div class="grid grid-2">
      <details class="why">
        <summary>{grid.help}</summary>
        <ul class="bullets">
          {grid.helpLines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </details>
      <Section id="mere" title={grid.column}>
        <ul>
          <li>
            <Go href={`${paths.newColumn(service, decision.id)}?slags=ind`} icon="plus">
              {grid.addInput}
            </Go>
          </li>
          <li>
            <Go href={`${paths.newColumn(service, decision.id)}?slags=ud`} icon="plus">
              {grid.addOutput}
            </Go>
          </li>
          <li>
            <Go href={paths.csv(service, decision.id)} icon="download">
              {grid.csv}
            </Go>
          </li>
          <li>
            <Go href={paths.csvImport(service, decision.id)} icon="send">
              {grid.csvImport}
            </Go>
          </li>
        </ul>
      </Section>
    </div>
  )
}

type OwnProps = EditProps & { decision: Decision }

function Literal({ service, working, form, decision }: OwnProps) {
  const { literal } = useTables()
  return (
    <form
      method="post"
      action={paths.decision(service, decision.id)}
      class="stack stack-l measure"
      noValidate
    >
      <Hidden form={form} name="udgave" />
      <TextArea form={form} name="udtryk" label={literal.label} hint={literal.hint} rows={4} />
      <details class="why">
        <summary>{literal.names}</summary>
        <p>{[...namesIn(working.work)].filter((name) => name !== decision.name).join(', ')}</p>
      </details>
      <p class="cluster">
        <Button>{literal.save}</Button>
        <Button kind={2} name="knap" value="tabel">
          {literal.toTable}
        </Button>
      </p>
    </form>
  )
}

function Composed({ service, form, decision }: OwnProps) {
  const t = useTables()
  return (
    <Notice tone="info" title={t.literal.other}>
      <p>{t.literal.otherText}</p>
      <form method="post" action={paths.decision(service, decision.id)} class="cluster">
        <Hidden form={form} name="udgave" />
        <Go href={paths.export(service)} icon="download">
          {t.export}
        </Go>
        <Button kind={2} small name="knap" value="tabel">
          {t.literal.toTable}
        </Button>
      </form>
    </Notice>
  )
}
