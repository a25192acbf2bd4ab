// Suggests pages and services while one types. The form works without it.

import { suggestions } from './shared/suggestions.js'

let counter = 0

export function upgrade(form) {
  const input = form.querySelector('input[type="search"]')
  const { suggest, one, many } = form.dataset
  const { list, status } = suggestions(input, {
    id: `soegeforslag-${++counter}`,
    label: form.querySelector('label').textContent,
    ask: suggest,
    says: { none: '', one, many },
    // The words one has typed can be searched for as well.
    rests: true,
    show: (option, { tekst, slags }) => {
      const title = document.createElement('span')
      title.textContent = tekst
      const kind = document.createElement('span')
      kind.className = 'small'
      kind.textContent = ` ${slags}`
      option.append(title, kind)
    },
    choose: ({ href }) => location.assign(href),
  })
  input.parentElement.append(list)
  form.append(status)
}
