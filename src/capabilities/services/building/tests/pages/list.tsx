import { ButtonLink } from '../../../../../ui/form.tsx'
import { Empty, Go, Notice, Tag } from '../../../../../ui/parts.tsx'
import { BuildPage, useBuilding } from '../../pages/frame.tsx'
import { buildingPaths } from '../../paths.ts'
import type { Work, Working } from '../../work.ts'
import { testPaths as paths } from '../paths.ts'
import { type Result, runTests } from '../run.ts'
import { sayAnswers, sayOutcome } from '../words.ts'
import { useTests } from './frame.tsx'

/** All tests of a service, run: which go well, and what is otherwise than expected. */
export function TestsPage({ working }: { working: Working }) {
  const t = useTests()
  const { serviceId: service, work } = working
  const results = runTests(work)
  const bad = results?.filter(({ good }) => !good).length ?? 0
  return (
    <BuildPage service={service} work={work} title={t.title} lead={t.lead}>
      {!results ? (
        <Notice tone="bad" title={t.notReadable} />
      ) : results.length === 0 ? (
        <Empty title={t.none}>
          <p>{t.noneText}</p>
        </Empty>
      ) : (
        <>
          {bad === 0 ? (
            <Notice tone="ok" title={t.allGood(results.length)} />
          ) : (
            <Notice tone="bad" title={t.someBad(bad, results.length)}>
              {t.someBadText}
            </Notice>
          )}
          <table class="table table-dense">
            <caption class="vh">{t.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{t.name}</th>
                <th scope="col">{t.result}</th>
              </tr>
            </thead>
            <tbody>
              {results.map((result, at) => (
                <ResultRow work={work} result={result} at={at} />
              ))}
            </tbody>
          </table>
        </>
      )}
      <p class="cluster">
        <ButtonLink href={paths.new(service)} icon="plus">
          {t.new}
        </ButtonLink>
        <ButtonLink href={paths.suggestions(service)} kind={2}>
          {t.suggest}
        </ButtonLink>
        <Go href={buildingPaths.preview(service)} icon="play">
          {t.fromPreview}
        </Go>
      </p>
    </BuildPage>
  )
}

type RowProps = { work: Work; result: Result; at: number }

function ResultRow({ work, result, at }: RowProps) {
  const t = useTests()
  const { outcome } = useBuilding()
  const { test, misses, unknown, good } = result
  return (
    <tr>
      <td>
        <a href={paths.test(work.id, String(at))}>{test.name}</a>
        <p class="meta">{sayAnswers(work, test)}</p>
      </td>
      <td data-th={t.result}>
        <Tag tone={good ? 'ok' : 'bad'}>{good ? t.good : t.bad}</Tag>
        {misses.map(({ outcome: name, expected, got }) => (
          <p class="measure">
            {t.expected(
              outcome.names[name],
              sayOutcome(work, name, expected),
              sayOutcome(work, name, got),
            )}
          </p>
        ))}
        {unknown.map((id) => (
          <p class="measure">{t.unknown(id)}</p>
        ))}
      </td>
    </tr>
  )
}
