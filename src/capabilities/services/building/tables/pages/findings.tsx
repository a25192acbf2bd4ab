import { Button } from '../../../../../ui/form.tsx'
import { Icon, Tag } from '../../../../../ui/parts.tsx'
import type { Told } from '../findings.ts'
import { useTables } from './frame.tsx'

/** What is found in a rule, right under it. */
export function Notes({ found, row, span }: { found: Told[]; row: number; span: number }) {
  const here = found.filter(({ rule }) => rule === row)
  if (!here.length) return null
  return (
    <tr class="rules-note" data-note={row}>
      <td colSpan={span}>
        {here.map(({ severity, sentence }) => (
          <p class={severity === 'error' ? 'rules-bad' : undefined}>
            <Icon name="warn" small /> {sentence}
          </p>
        ))}
      </td>
    </tr>
  )
}

/** What is found in the table as a whole, and everything else in a list. */
export function Findings({ found }: { found: Told[] }) {
  const { grid } = useTables()
  const fills = found.filter(({ fill }) => fill)
  return (
    <section class="card card-tint" aria-labelledby="fund" data-findings>
      <h2 id="fund" class="h-s">
        {grid.findings}
      </h2>
      {found.length === 0 ? (
        <p>
          <Tag tone="ok">{grid.noFindings}</Tag>
        </p>
      ) : (
        <ul class="rows">
          {found.map((one) => (
            <li class="stack">
              <p>
                <Tag tone={one.severity === 'error' ? 'bad' : 'warn'}>
                  {grid.severity[one.severity]}
                </Tag>{' '}
                {one.rule !== undefined && <b>{grid.inRule(one.rule + 1)}: </b>}
                {one.sentence}
              </p>
              {one.fill && (
                <p>
                  <Button kind={2} small name="knap" value={`hul:${fills.indexOf(one)}`}>
                    {grid.fill}
                    <span class="vh"> {fills.length > 1 ? fills.indexOf(one) + 1 : ''}</span>
                  </Button>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

type LiveProps = { found: Told[]; rows: number; span: number }

/** The same, for the one who writes: each note with the rule it stands under. */
export function LiveFindings({ found, rows, span }: LiveProps) {
  return (
    <>
      <Findings found={found} />
      <table>
        <tbody>
          {Array.from({ length: rows }, (_, row) => (
            <Notes found={found} row={row} span={span} />
          ))}
        </tbody>
      </table>
    </>
  )
}
