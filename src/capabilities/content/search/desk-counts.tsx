import { Section } from '../../../ui/parts.tsx'
import { useTexts } from '../../../ui/site.ts'
import { searchPaths as paths } from './paths.ts'
import type { Count } from './store/asked.ts'
import { texts } from './texts.ts'

type Props = { id: string; title: string; text: string; none: string; counts: readonly Count[] }

/** Questions with their counts; each leads to what a citizen sees. */
export function Counts({ id, title, text, none, counts }: Props) {
  const t = useTexts(texts)
  const { columns } = t
  return (
    <Section id={id} title={title}>
      <p class="meta">{counts.length ? text : none}</p>
      {counts.length > 0 && (
        <table class="table table-dense">
          <caption class="vh">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.text}</th>
              <th scope="col">{columns.asked}</th>
              <th scope="col">{columns.hits}</th>
              <th scope="col">{columns.chosen}</th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ text: words, asked, hits, chosen }) => (
              <tr>
                <th scope="row">
                  <a href={`${paths.search()}?${new URLSearchParams({ q: words })}`}>{words}</a>
                </th>
                <td data-th={columns.asked}>{asked}</td>
                <td data-th={columns.hits}>{hits}</td>
                <td data-th={columns.chosen}>{chosen}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}
