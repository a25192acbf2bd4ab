// What the buttons for a link and for a fact ask, in a dialog of the page's own.

const linkSign = /\[((?:[^[\]\\]|\\.)*)\]\(([^()\s]*)\)/g

/** The link one stands in, or what a new one would say. */
export function linkAt(text, from, to) {
  for (const found of text.matchAll(linkSign)) {
    const [{ length }, label, href] = found
    const at = found.index
    if (at <= from && to <= at + length) return { at, end: at + length, label, href }
  }
  return { at: from, end: to, label: text.slice(from, to).replaceAll(/\s+/g, ' '), href: '' }
}

/** An address as a page may lead to it, from what people write; undefined when it is none. */
export function hrefFrom(typed) {
  const href = typed.trim()
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(href)) return `mailto:${href}`
  const full = /^www\.\S+$/i.test(href) ? `https://${href}` : href
  if (!/^(https?:\/\/\S|mailto:\S|tel:\S|\/(?![/\\])|#\S|\{\{)/i.test(full)) return undefined
  return full.replaceAll(/[()\s]/g, coded)
}

const coded = (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`

/** Asks, and says what is to be written; undefined when nothing is. */
export const ask = (dialog, chosen) =>
  dialog.dataset.words === 'link' ? askLink(dialog, chosen) : askFact(dialog, chosen)

/** Shows a dialog until it is answered or left. `answer` gives what is to be written, or undefined while it cannot be. */
function shown(dialog, first, answer, more = () => {}) {
  return new Promise((resolve) => {
    const until = new AbortController()
    const { signal } = until
    const leave = (said) => {
      until.abort()
      dialog.close()
      resolve(said)
    }
    // Closed here and not by the form, so that what is typed next comes after what is put in.
    const submitted = (event) => {
      event.preventDefault()
      const isLeft = event.submitter?.value === 'no'
      const said = isLeft ? undefined : answer()
      if (isLeft || said) leave(said)
    }
    dialog.addEventListener('submit', submitted, { signal })
    dialog.addEventListener('close', () => leave(), { signal })
    more(signal)
    dialog.showModal()
    first.focus()
  })
}

function askLink(dialog, [text, from, to]) {
  const { at, end, label, href } = linkAt(text, from, to)
  const [words, address] = dialog.querySelectorAll('input')
  const wrong = dialog.querySelector('[data-says]')
  const complain = (yes) => {
    wrong.hidden = !yes
    address.setAttribute('aria-invalid', String(yes))
    if (yes) address.focus()
  }
  words.value = label
  address.value = href
  complain(false)
  const answer = () => {
    const found = hrefFrom(address.value)
    const said = words.value.trim().replaceAll(/[[\]]/g, '')
    if (found) return { at, end, put: `[${said || found}](${found})` }
    // An address taken away leaves the words.
    if (href && !address.value.trim()) return { at, end, put: said }
    complain(true)
    return undefined
  }
  const { suggest } = dialog.dataset
  const list = dialog.querySelector('datalist')
  return shown(dialog, label ? address : words, answer, (signal) =>
    address.addEventListener('input', () => void offer(address.value.trim(), list, suggest), {
      signal,
    }),
  )
}

/** Pages of our own by their names, while one writes. */
async function offer(words, list, from) {
  if (words.length < 2 || /^[/#{]|^https?:/.test(words)) return
  try {
    const answer = await fetch(`${from}?q=${encodeURIComponent(words)}`)
    const { fund = [] } = await answer.json()
    list.replaceChildren(...fund.map(({ tekst, href }) => new Option(tekst, href)))
  } catch {
    // The address can be written by hand.
  }
}

function askFact(dialog, [, at, end]) {
  const choice = dialog.querySelector('select')
  return shown(dialog, choice, () => ({ at, end, put: choice.value }))
}
