// Suggests pages and services while one types: the combobox pattern of the ARIA practices. The form works without it.

let counter = 0

export function upgrade(form) {
  const input = form.querySelector('input[type="search"]')
  const { suggest, one, many } = form.dataset
  const listId = `soegeforslag-${++counter}`

  const list = document.createElement('ul')
  list.id = listId
  list.className = 'suggest'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', form.querySelector('label').textContent)
  list.hidden = true
  const says = document.createElement('p')
  says.className = 'vh'
  says.setAttribute('role', 'status')
  input.parentElement.append(list)
  form.append(says)

  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-expanded', 'false')
  input.setAttribute('aria-controls', listId)

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
    else input.setAttribute('aria-activedescendant', `${listId}-${index}`)
  }

  const goTo = (index) => found[index] && location.assign(found[index].href)

  function optionOf({ tekst, slags }, index) {
    const option = document.createElement('li')
    option.id = `${listId}-${index}`
    option.setAttribute('role', 'option')
    option.setAttribute('aria-selected', 'false')
    const title = document.createElement('span')
    title.textContent = tekst
    const kind = document.createElement('span')
    kind.className = 'small'
    kind.textContent = ` ${slags}`
    option.append(title, kind)
    option.addEventListener('mousedown', (event) => {
      event.preventDefault()
      goTo(index)
    })
    return option
  }

  function show() {
    list.replaceChildren(...found.map(optionOf))
    list.hidden = found.length === 0
    input.setAttribute('aria-expanded', String(found.length > 0))
    mark(-1)
    says.textContent =
      found.length === 0 ? '' : found.length === 1 ? one : many.replace('0', String(found.length))
  }

  async function ask(words) {
    asked?.abort()
    asked = new AbortController()
    try {
      const address = new URL(suggest, location.href)
      address.searchParams.set('q', words)
      const answer = await fetch(address, {
        headers: { accept: 'application/json' },
        signal: asked.signal,
      })
      if (!answer.ok) return close()
      found = (await answer.json()).fund ?? []
      if (document.activeElement === input) show()
    } catch {
      // Not answered, or a newer question was asked: the button still searches.
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer)
    const words = input.value.trim()
    if (words.length < 2) return close()
    timer = setTimeout(ask, 150, words)
  })

  input.addEventListener('keydown', (event) => {
    if (list.hidden) return
    const last = found.length - 1
    if (event.key === 'ArrowDown') mark(active >= last ? -1 : active + 1)
    else if (event.key === 'ArrowUp') mark(active < 0 ? last : active - 1)
    else if (event.key === 'Enter' && active >= 0) goTo(active)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  })

  input.addEventListener('blur', close)
}
