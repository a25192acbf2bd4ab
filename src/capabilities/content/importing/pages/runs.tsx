import { ButtonLink } from '../../../../ui/form.tsx'
import { Empty, StaffTable, Tag } from '../../../../ui/parts.tsx'
import { EditorPage, useAgo } from '../../editor/pages/frame.tsx'
import { importPaths as paths } from '../paths.ts'
import type { PageState, Run } from '../run.ts'
import { importTexts } from '../texts.ts'

const t = importTexts.da

export type Counts = Partial<Record<PageState, number>>

/** How many are no longer waiting, and how many there are. */
export const doneOf = (counts: Counts): { done: number; all: number } => {
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0)
  return { done: all - (counts.waiting ?? 0), all }
}

export const StateTag = ({ state }: Pick<Run, 'state'>) => (
  <Tag
    tone={
      state === 'done' ? 'ok' : state === 'failed' ? 'bad' : state === 'stopped' ? 'warn' : 'info'
    }
  >
    {t.states[state]}
  </Tag>
)

type RunsProps = { runs: Run[]; counts: ReadonlyMap<string, Counts> }

/** Every time something has been moved in, newest first. */
export function RunsPage({ runs, counts }: RunsProps) {
  const ago = useAgo()
  const begin = (
    <ButtonLink href={paths.begin()} small icon="plus">
      {t.begin}
    </ButtonLink>
  )
  return (
    <EditorPage title={t.title} lead={t.lead} crumbs={[]} tools={runs.length ? begin : undefined}>
      {runs.length === 0 ? (
        <Empty title={t.none} action={begin}>
          {t.noneText}
        </Empty>
      ) : (
        <StaffTable
          caption={t.caption}
          result={t.result(runs.length)}
          columns={[
            { label: t.columns.origin },
            { label: t.columns.state },
            { label: t.columns.pages, fold: true, figures: true },
            { label: t.columns.begun, fold: true },
          ]}
          rows={runs.map((run) => ({
            id: run.id,
            title: run.origin.length > 40 ? `${run.origin.slice(0, 40)} …` : run.origin,
            href: paths.run(run.id),
            cells: [
              <p class="cluster cluster-s">
                <StateTag state={run.state} />
                <span class="meta">{t.kinds[run.kind]}</span>
              </p>,
              doneOf(counts.get(run.id) ?? {}).all.toLocaleString('da'),
              ago(run.begunAt),
            ],
          }))}
        />
      )}
    </EditorPage>
  )
}
