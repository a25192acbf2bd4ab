// Suggests addresses while one types.

import { suggestions } from './shared/suggestions.js'

let counter = 0

export function upgrade(root) {
  const input = root.querySelector('input.input')
  const { search, none, one, many } = root.dataset
  // The browser's own list would cover ours.
  input.setAttribute('autocomplete', 'off')

  const { list, status, close } = suggestions(input, {
    id: `forslag-${++counter}`,
    label: root.querySelector('label').textContent,
    ask: search,
    says: { none, one, many },
    show: (option, { tekst }) => {
      option.textContent = tekst
    },
    choose: ({ tekst, id }) => {
      input.value = tekst
      chosenId().value = id
      close()
      input.dispatchEvent(new Event('change', { bubbles: true }))
    },
  })
  input.after(list, status)
  input.addEventListener('input', () => {
    chosenId().value = ''
  })

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
}
