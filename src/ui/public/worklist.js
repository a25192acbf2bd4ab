// A worklist one can pass through by hand: choose all, choose a range, and keys that can be switched off.

const store = 'genveje'

export function upgrade(list) {
  bulk(list)
  keys(list)
}

function bulk(list) {
  const boxes = [...list.querySelectorAll('td.pick input')]
  const says = list.querySelector('output[data-many]')
  const head = list.querySelector('th.pick')
  if (boxes.length === 0 || !head || !says) return
  const rest = says.textContent

  const all = document.createElement('input')
  all.type = 'checkbox'
  all.setAttribute('aria-label', list.dataset.all)
  head.replaceChildren(all)

  const count = () => {
    const n = boxes.filter((box) => box.checked).length
    all.checked = n === boxes.length
    all.indeterminate = n > 0 && n < boxes.length
    const { one, many } = says.dataset
    says.textContent = n === 0 ? rest : n === 1 ? one : many.replace('0', String(n))
  }

  all.addEventListener('change', () => {
    for (const box of boxes) box.checked = all.checked
    count()
  })

  let from = -1
  for (const [index, box] of boxes.entries()) {
    box.addEventListener('click', (event) => {
      if (event.shiftKey && from >= 0) {
        const [low, high] = [Math.min(from, index), Math.max(from, index)]
        for (const other of boxes.slice(low, high + 1)) other.checked = box.checked
      }
      from = index
      count()
    })
  }
  count()
}

function keys(list) {
  const help = document.querySelector('dialog[data-shortcuts]')
  // Keys that cannot be switched off are not offered (WCAG 2.1.4).
  if (!help) return
  const opener = document.querySelector('[data-open-shortcuts]')
  const inUse = help.querySelector('input')
  opener.hidden = false
  opener.addEventListener('click', () => help.showModal())
  inUse.checked = localStorage.getItem(store) !== 'fra'
  inUse.addEventListener('change', () => {
    localStorage.setItem(store, inUse.checked ? 'til' : 'fra')
  })

  const links = [...list.querySelectorAll('tbody th a')]
  const here = () => {
    const row = document.activeElement?.closest('tbody tr')
    return links.findIndex((link) => link.closest('tr') === row)
  }

  document.addEventListener('keydown', (event) => {
    if (!inUse.checked || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target.closest('input:not([type="checkbox"]), select, textarea, dialog[open]')) return
    const at = here()
    if (event.key === 'j') links[Math.min(at + 1, links.length - 1)]?.focus()
    else if (event.key === 'k') links[Math.max(at - 1, 0)]?.focus()
    else if (event.key === 'x' && at >= 0) links[at].closest('tr').querySelector('.pick input')?.click()
    else if (event.key === '/') document.querySelector('[data-key="/"]')?.focus()
    else if (event.key === '?') help.showModal()
    else return
    event.preventDefault()
  })
}
