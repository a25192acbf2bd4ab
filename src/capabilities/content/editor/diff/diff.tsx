import type { Data } from '../../../../merging/index.ts'
import { typeOf } from '../../block.ts'
import { useEditor } from '../pages/frame.tsx'
import { blockTexts, fieldName } from '../texts-blocks.ts'
import { diffWords, differs, type Span } from './words.ts'

/** Two texts as one, with what is new underlined and what is gone struck out; told in words to who listens. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  return (
    <p class="diff">
      {diffWords(before, after).map((span) => (
        <Words {...span} />
      ))}
    </p>
  )
}

function Words({ kind, text }: Span) {
  const { diff } = useEditor()
  if (kind === 'same') return <>{text}</>
  const Mark = kind === 'added' ? 'ins' : 'del'
  return (
    <Mark>
      <span class="vh"> [{diff[kind]}: </span>
      {text}
      <span class="vh">] </span>
    </Mark>
  )
}

type DataProps = { type: string; before: Data | undefined; after: Data | undefined }

/** What is different in a block, field by field; a field that says the same is left out when there are others. */
export function DataDiff({ type, before, after }: DataProps) {
  const { diff } = useEditor()
  const names = Object.keys(typeOf(type)?.fields ?? { ...before, ...after })
  const rows = names.map((name) => {
    const [from, to] = [said(type, name, before?.[name]), said(type, name, after?.[name])]
    return { name, from, to, changed: differs(diffWords(from, to)) }
  })
  const changed = rows.filter((row) => row.changed)
  if (!changed.length) return <p class="meta">{diff.none}</p>
  return (
    <>
      {changed.map(({ name, from, to }) => (
        <div>
          {names.length > 1 && <p class="diff-name">{fieldName(type, name)}</p>}
          <WordDiff before={from} after={to} />
        </div>
      ))}
    </>
  )
}

/** A block's words as they were written, without anything compared. */
export function DataWords({ type, data }: { type: string; data: Data }) {
  const names = Object.keys(typeOf(type)?.fields ?? data)
  const rows = names.map((name) => ({ name, words: said(type, name, data[name]) }))
  return (
    <>
      {rows
        .filter(({ words }) => words)
        .map(({ name, words }) => (
          <div>
            {names.length > 1 && <p class="diff-name">{fieldName(type, name)}</p>}
            <p class="diff">{words}</p>
          </div>
        ))}
    </>
  )
}

function said(type: string, name: string, value: unknown): string {
  if (value === undefined || value === null) return ''
  const kind = typeOf(type)?.fields[name]?.kind
  if (kind === 'choice') return blockTexts.options[String(value)] ?? String(value)
  if (kind === 'flag') return value === true ? 'ja' : ''
  if (kind === 'moment') return String(value).replace('T', ' kl. ').replace(':', '.')
  return String(value)
}
