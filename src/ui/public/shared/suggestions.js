// Suggestions under a field while one types: the combobox pattern of the ARIA practices.

const pause = 150

/**
 * Makes a field a combobox. The address in `ask` is asked with what is typed as `q`, and answers `{ fund: […] }`. `show`
 * fills an option with one that was found, `choose` takes it. `says` has the words for none, one and many; a 0 in `many` is
 * the number. With `rests` the arrows pass by the field itself, where nothing is chosen. Hands back the list, what says how
 * many there are, and `close`; the caller puts the first two on the page.
 */
export function suggestions(input, { id, label, ask, says, rests, show, choose }) {
  const list = document.createElement('ul')
  list.id = id
  list.className = 'suggest'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', label)
  list.hidden = true
  const status = document.createElement('p')
  status.className = 'vh'
  status.setAttribute('role', 'status')

  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-expanded', 'false')
  input.setAttribute('aria-controls', id)

  const first = rests ? -1 : 0
  let found = []
  let active = -1
  let asked = null
  let timer = 0

  function close() {
    list.hidden = true
    active = -1
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }

  function mark(index) {
    active = index
    for (const [at, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(at === index))
      if (at === index) option.scrollIntoView({ block: 'nearest' })
    }
    if (index < 0) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', `${id}-${index}`)
  }

  function optionOf(match, index) {
    const option = document.createElement('li')
    option.id = `${id}-${index}`
    option.setAttribute('role', 'option')
    option.setAttribute('aria-selected', 'false')
    show(option, match)
    option.addEventListener('mousedown', (event) => {
      event.preventDefault()
      choose(match)
    })
    return option
  }

  function open() {
    const { none, one, many } = says
    list.replaceChildren(...found.map(optionOf))
    list.hidden = found.length === 0
    input.setAttribute('aria-expanded', String(found.length > 0))
    mark(-1)
    status.textContent =
      found.length === 0 ? none : found.length === 1 ? one : many.replace('0', String(found.length))
  }

  async function fetchFor(words) {
    asked?.abort()
    asked = new AbortController()
    try {
      const address = new URL(ask, location.href)
      address.searchParams.set('q', words)
      const answer = await fetch(address, {
        headers: { accept: 'application/json' },
        signal: asked.signal,
      })
      if (!answer.ok) return close()
      found = (await answer.json()).fund ?? []
      if (document.activeElement === input) open()
    } catch {
      // Not answered, or a newer question was asked: what one can do oneself, one still can.
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer)
    const words = input.value.trim()
    if (words.length < 2) return close()
    timer = setTimeout(fetchFor, pause, words)
  })

  input.addEventListener('keydown', (event) => {
    if (list.hidden) return
    const last = found.length - 1
    if (event.key === 'ArrowDown') mark(active >= last ? first : active + 1)
    else if (event.key === 'ArrowUp') mark(active <= first ? last : active - 1)
    else if (event.key === 'Enter' && active >= 0) choose(found[active])
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  })

  input.addEventListener('blur', close)
  return { list, status, close }
}
