// Tells that somebody went on to something that was found: the words, never who.

export function upgrade(list) {
  const { to, words } = list.dataset
  list.addEventListener('click', (event) => {
    if (event.target.closest('a')) navigator.sendBeacon?.(to, new URLSearchParams({ q: words }))
  })
}
