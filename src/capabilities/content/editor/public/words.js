// Buttons and keys over a field of words: they write the same signs one can write by hand, so nothing is lost on the way.
// The field stays a field, with the browser's own undo, spelling and reading aloud.

const signs = { bold: '**', italic: '_' }
const heads = { heading: '## ', subheading: '### ', bullets: '- ', box: '> ' }
const lineSign = /^(\s*)(#{1,6}\s+|[-*+]\s+|\d{1,9}[.)]\s+|>!?\s?)/
const marked = {
  bold: /\*\*(?=\S)(?:[^*]|\*(?!\*))+?(?<=\S)\*\*/g,
  italic: /(?<![\p{L}\p{N}_])_(?=\S)[^_]+?(?<=\S)_(?![\p{L}\p{N}_])/gu,
}
const keys = { b: 'bold', i: 'italic', k: 'link' }

const linesAt = (text, from, to) => {
  const end = text.indexOf('\n', to > from && text[to - 1] === '\n' ? to - 1 : to)
  return { at: text.lastIndexOf('\n', from - 1) + 1, end: end < 0 ? text.length : end }
}

/** Where on its line the caret or the chosen words stand within what this pattern finds. */
function within(text, from, to, pattern) {
  const { at, end } = linesAt(text, from, to)
  for (const found of text.slice(at, end).matchAll(pattern)) {
    const start = at + found.index
    if (start <= from && to <= start + found[0].length) return { start, found }
  }
  return undefined
}

/** Which of the buttons are pressed where the caret is. */
export function stateAt(text, from, to) {
  const { at, end } = linesAt(text, from, to)
  const sign = lineSign.exec(text.slice(at, end))?.[2].trim() ?? ''
  return {
    bold: !!within(text, from, to, marked.bold),
    italic: !!within(text, from, to, marked.italic),
    heading: sign === '##' || sign === '#',
    subheading: /^#{3,}$/.test(sign),
    bullets: /^[-*+]$/.test(sign),
    numbers: /^\d/.test(sign),
    box: sign.startsWith('>'),
  }
}

/** What is to be written, and where: `put` instead of `at` to `end`, and then `from` to `to` is chosen. */
export function pressed(name, text, from, to) {
  return name in signs ? marking(name, text, from, to) : lining(name, text, from, to)
}

function marking(name, text, from, to) {
  const sign = signs[name]
  const there = within(text, from, to, marked[name])
  if (there) {
    const { start, found } = there
    const put = found[0].slice(sign.length, -sign.length)
    const shift = (place) => Math.min(Math.max(place - sign.length, start), start + put.length)
    return { at: start, end: start + found[0].length, put, from: shift(from), to: shift(to) }
  }
  let [at, end] = [from, to]
  if (at === end) {
    // Nothing is chosen: the word one stands in.
    while (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1])) at--
    while (end < text.length && /[\p{L}\p{N}]/u.test(text[end])) end++
  }
  while (at < end && /\s/.test(text[at])) at++
  while (end > at && /\s/.test(text[end - 1])) end--
  // A mark does not go on from one paragraph or entry to the next.
  const put = text
    .slice(at, end)
    .split('\n')
    .map((line) => {
      const own = lineSign.exec(line)?.[0] ?? ''
      const words = line.slice(own.length).trim()
      return words || at === end ? own + sign + words + sign : line
    })
    .join('\n')
  // One goes on where one was.
  if (from === to) return { at, end, put, from: from + sign.length, to: from + sign.length }
  return { at, end, put, from: at + sign.length, to: at + put.length - sign.length }
}

function lining(name, text, from, to) {
  const { at, end } = linesAt(text, from, to)
  const lines = text.slice(at, end).split('\n')
  const isOn = stateAt(text, from, from)[name]
  let number = 0
  const written = lines.map((line) => {
    const bare = line.replace(lineSign, '$1')
    if (isOn || (!bare.trim() && lines.length > 1)) return bare
    return (name === 'numbers' ? `${++number}. ` : heads[name]) + bare.trimStart()
  })
  // What begins in the middle of a paragraph begins on its own.
  const before = text.slice(0, at)
  const apart = !isOn && /\S\n$/.test(before) && !stateAt(before, at - 1, at - 1)[name] ? '\n' : ''
  const put = apart + written.join('\n')
  const last = at + put.length
  return { at, end, put, from: from === to ? last : at + apart.length, to: last }
}

/** Writes in a field as if somebody had typed it, so that the browser can take it back. */
function write(area, { at, end, put, from, to }) {
  area.focus()
  area.setSelectionRange(at, end)
  const done = put
    ? document.execCommand('insertText', false, put)
    : at === end || document.execCommand('delete')
  if (!done) {
    area.setRangeText(put)
    area.dispatchEvent(new Event('input', { bubbles: true }))
  }
  area.setSelectionRange(from ?? at + put.length, to ?? at + put.length)
}

export function upgrade(root) {
  const area = root.querySelector('textarea')
  const bar = root.querySelector('[role="toolbar"]')
  const dialogOf = (name) => document.querySelector(`dialog[data-words="${name}"]`)
  for (const button of bar.querySelectorAll('[aria-haspopup]'))
    if (!dialogOf(button.dataset.does)) button.remove()
  const buttons = [...bar.querySelectorAll('button')]
  // Fetched before it is asked for, so that no letter is lost while one waits for the dialog.
  const asking = import(root.dataset.ask)
  area.before(bar)
  bar.hidden = false
  bar.setAttribute('aria-controls', area.id)
  const chosen = () => [area.value, area.selectionStart, area.selectionEnd]

  const stand = (button) => {
    for (const one of buttons) one.tabIndex = one === button ? 0 : -1
  }
  stand(buttons[0])

  const shows = () => {
    const state = stateAt(...chosen())
    for (const button of buttons)
      if (button.dataset.does in state)
        button.setAttribute('aria-pressed', String(state[button.dataset.does]))
  }

  const does = (name) => {
    if (dialogOf(name)) return void asks(asking, area, dialogOf(name), chosen())
    write(area, pressed(name, ...chosen()))
    shows()
  }

  bar.addEventListener('click', (event) => {
    const button = event.target.closest('button')
    if (button) does(button.dataset.does)
  })
  bar.addEventListener('focusin', (event) => stand(event.target))
  bar.addEventListener('keydown', (event) => {
    const here = buttons.indexOf(document.activeElement)
    const last = buttons.length - 1
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: last }[event.key]
    if (event.key === 'Escape') area.focus()
    else if (to !== undefined) buttons[(to + buttons.length) % buttons.length].focus()
    else return
    event.preventDefault()
  })
  area.addEventListener('keydown', (event) => {
    const name = keys[event.key.toLowerCase()]
    if (event.altKey && event.key === 'F10') buttons.find(({ tabIndex }) => tabIndex === 0).focus()
    else if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || !name) return
    else if (name !== 'link' || dialogOf('link')) does(name)
    event.preventDefault()
  })
  for (const what of ['keyup', 'pointerup', 'input', 'focus']) area.addEventListener(what, shows)
  void takePasted(root, area, chosen)
}

/** What is pasted with marks on it is written with ours; all else goes in as the browser has it. */
async function takePasted(root, area, chosen) {
  const { markdownOf } = await import(root.dataset.paste)
  area.addEventListener('paste', (event) => {
    const html = event.clipboardData?.getData('text/html')
    if (!html) return
    const put = markdownOf(new DOMParser().parseFromString(html, 'text/html').body)
    if (!put) return
    event.preventDefault()
    const [text, at, end] = chosen()
    const isWhole = /\n|^(#|- |1\. |> )/.test(put)
    const before = isWhole && /\S\n?$/.test(text.slice(0, at)) ? '\n\n' : ''
    const after = isWhole && /^\S/.test(text.slice(end)) ? '\n\n' : ''
    write(area, { at, end, put: before + put + after })
  })
}

/** What a dialog is answered with is written when it is closed, and one is back in the field. */
async function asks(asking, area, dialog, chosen) {
  const { ask } = await asking
  const change = await ask(dialog, chosen)
  area.focus()
  if (change) write(area, change)
}
