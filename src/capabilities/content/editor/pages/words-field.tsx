import { paths } from '../../paths.ts'
import { formats } from '../../facts/types.ts'
import type { Facts } from '../../facts/fill.ts'
import { factTypeOf, given } from '../../facts/registry.ts'
import { sayFact } from '../../facts/say.ts'
import { TextArea } from '../../../../ui/form.tsx'
import type { Form } from '../../../../ui/forms.ts'
import { wordsIsland } from '../assets.ts'
import { useEditor } from './frame.tsx'

type WordsProps = {
  form: Form<any>
  name: string
  label: string
  hint?: string | undefined
  errors: Record<string, string>
  optional: boolean
  /** Whether a box may stand in these words: one in a box may not. */
  boxes: boolean
}

/** A field of words in our signs. With JavaScript it has buttons that write them. */
export function WordsField({ boxes, ...field }: WordsProps) {
  const { words } = useEditor()
  const key = (sign: string) => ({ 'aria-keyshortcuts': `Control+${sign} Meta+${sign}` })
  const dialog = { 'aria-haspopup': 'dialog' as const }
  return (
    <div class="ed-words" {...wordsIsland}>
      <div class="ed-bar" role="toolbar" aria-label={words.tools(field.label)} hidden>
        <Tool does="bold" {...key('B')} />
        <Tool does="italic" {...key('I')} />
        <Tool does="heading" />
        <Tool does="subheading" />
        <Tool does="bullets" />
        <Tool does="numbers" />
        {boxes && <Tool does="box" />}
        <Tool does="link" {...dialog} {...key('K')} />
        <Tool does="fact" {...dialog} />
      </div>
      <TextArea {...field} rows={12} />
    </div>
  )
}

type Does =
  | 'bold'
  | 'italic'
  | 'heading'
  | 'subheading'
  | 'bullets'
  | 'numbers'
  | 'box'
  | 'link'
  | 'fact'

const Tool = ({ does, ...more }: { does: Does; 'aria-haspopup'?: 'dialog' }) => {
  const { words } = useEditor()
  return (
    <button type="button" class={`ed-tool ed-tool-${does}`} data-does={does} {...more}>
      {words[does]}
    </button>
  )
}

/** What the buttons for a link and a fact ask. Stands once on a page, outside its forms. */
export function WordsDialogs({ facts, now }: { facts: Facts; now: Date }) {
  return (
    <>
      <LinkDialog />
      <FactDialog facts={facts} now={now} />
    </>
  )
}

function LinkDialog() {
  const { words, cancel } = useEditor()
  return (
    <dialog
      class="dialog"
      aria-labelledby="link-titel"
      data-words="link"
      data-suggest={`${paths.search()}/forslag`}
    >
      <form method="dialog" class="stack" noValidate>
        <h2 id="link-titel">{words.linkTitle}</h2>
        <div class="field">
          <label for="link-ord">{words.linkWords}</label>
          <p class="hint" id="link-ord-hint">
            {words.linkWordsHint}
          </p>
          <input class="input" id="link-ord" autocomplete="off" aria-describedby="link-ord-hint" />
        </div>
        <div class="field">
          <label for="link-til">{words.linkTo}</label>
          <p class="hint" id="link-til-hint">
            {words.linkToHint}
          </p>
          <p class="error" id="link-til-fejl" role="alert" data-says hidden>
            {words.linkWrong}
          </p>
          <input
            class="input"
            id="link-til"
            list="link-sider"
            autocomplete="off"
            aria-describedby="link-til-hint link-til-fejl"
          />
          <datalist id="link-sider" aria-label={words.linkTo} />
        </div>
        <DialogButtons put={words.put} cancel={cancel} />
      </form>
    </dialog>
  )
}

function FactDialog({ facts, now }: { facts: Facts; now: Date }) {
  const { words, cancel } = useEditor()
  return (
    <dialog class="dialog" aria-labelledby="oplysning-titel" data-words="fact">
      <form method="dialog" class="stack" noValidate>
        <h2 id="oplysning-titel">{words.factTitle}</h2>
        <div class="field">
          <label for="oplysning">{words.factLabel}</label>
          <p class="hint" id="oplysning-hint">
            {words.factHint}
          </p>
          <select class="input" id="oplysning" aria-describedby="oplysning-hint">
            <option value="">{words.factChoose}</option>
            {choicesOf(facts, now).map(({ key, format, said }) => (
              <option value={`{{${key}${format && `|${format}`}}}`}>
                {key}
                {format && ` (${words.factToday})`}: {said ?? words.factNone}
              </option>
            ))}
          </select>
        </div>
        <DialogButtons put={words.put} cancel={cancel} />
      </form>
    </dialog>
  )
}

const DialogButtons = ({ put, cancel }: { put: string; cancel: string }) => (
  <p class="cluster">
    <button class="btn" type="submit" value="yes">
      {put}
    </button>
    <button class="btn btn-2" type="submit" value="no">
      {cancel}
    </button>
  </p>
)

/** Every fact there is a key for, and what it says now; opening hours also as they are today. */
function choicesOf(facts: Facts, now: Date) {
  const keys = [...new Set([...Object.keys(given), ...facts.keys()])].toSorted()
  return keys.flatMap((key) => {
    const type = factTypeOf(key)
    if (!type) return []
    return formats[type]
      .filter((format) => format === '' || format === 'today')
      .map((format) => ({
        key,
        format,
        said: sayFact(key, format, facts.get(key), now, 'da')?.text,
      }))
  })
}
