// Suggests addresses while one types: the combobox pattern of the ARIA practices.

let counter = 0

export function upgrade(root) {
  const input = root.querySelector('input.input')
  const { search, none, one, many } = root.dataset
  const listId = `forslag-${++counter}`

  const list = document.createElement('ul')
  list.id = listId
  list.className = 'suggest'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', root.querySelector('label').textContent)
  list.hidden = true
  const says = document.createElement('p')
  says.className = 'vh'
  says.setAttribute('role', 'status')
  input.after(list, says)

  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-expanded', 'false')
  input.setAttribute('aria-controls', listId)
  // The browser's own list would cover ours.
  input.setAttribute('autocomplete', 'off')

  let found = []
  let active = -1
  let asked = null
  let timer = 0

  function chosenId() {
    const name = `${input.name}-id`
    let hidden = root.querySelector(`input[type="hidden"][name="${CSS.escape(name)}"]`)
    if (!hidden) {
      // Radios from the server gave way to a new search.
      root.querySelector('.address-matches')?.remove()
      hidden = document.createElement('input')
      hidden.type = 'hidden'
      hidden.name = name
      root.append(hidden)
    }
    return hidden
  }

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
    else input.setAttribute('aria-activedescendant', `${listId}-${index}`)
  }

  function choose(index) {
    const match = found[index]
    if (!match) return
    input.value = match.tekst
    chosenId().value = match.id
    close()
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }

  function show() {
    list.replaceChildren(
      ...found.map(({ tekst }, index) => {
        const option = document.createElement('li')
        option.id = `${listId}-${index}`
        option.setAttribute('role', 'option')
        option.setAttribute('aria-selected', 'false')
        option.textContent = tekst
        option.addEventListener('mousedown', (event) => {
          event.preventDefault()
          choose(index)
        })
        return option
      }),
    )
    list.hidden = found.length === 0
    input.setAttribute('aria-expanded', String(found.length > 0))
    mark(-1)
    says.textContent =
      found.length === 0 ? none : found.length === 1 ? one : many.replace('0', String(found.length))
  }

  async function ask(words) {
    asked?.abort()
    asked = new AbortController()
    try {
      const address = new URL(search, location.href)
      address.searchParams.set('q', words)
      const answer = await fetch(address, {
        headers: { accept: 'application/json' },
        signal: asked.signal,
      })
      if (!answer.ok) return close()
      found = (await answer.json()).fund ?? []
      if (document.activeElement === input) show()
    } catch {
      // Not answered, or a newer question was asked: one can still write the address oneself.
    }
  }

  input.addEventListener('input', () => {
    chosenId().value = ''
    clearTimeout(timer)
    const words = input.value.trim()
    if (words.length < 2) return close()
    timer = setTimeout(ask, 180, words)
  })

  input.addEventListener('keydown', (event) => {
    if (list.hidden) return
    const last = found.length - 1
    if (event.key === 'ArrowDown') mark(active >= last ? 0 : active + 1)
    else if (event.key === 'ArrowUp') mark(active <= 0 ? last : active - 1)
    else if (event.key === 'Enter' && active >= 0) choose(active)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  })

  input.addEventListener('blur', close)
}
