// Warns two minutes before the session ends, and extends it when asked. When it has ended, the page stays as it is, with
// what was typed: one logs in in another window, and comes back.

const warning = 2 * 60_000

export function upgrade(dialog) {
  const length = Number(dialog.dataset.left)
  if (!(length > 0)) return
  const [button, elsewhere] = [dialog.querySelector('button'), dialog.querySelector('a')]
  let ends = Date.now() + length
  let isOver = false

  const look = () => {
    const left = ends - Date.now()
    if (left <= 0) over()
    else if (left <= warning && !dialog.open) dialog.showModal()
  }
  // A sleeping computer stops long timers; looking often does not miss the moment.
  const timer = setInterval(look, 10_000)

  function over() {
    isOver = true
    clearInterval(timer)
    dialog.querySelector('h2').textContent = dialog.dataset.overTitle
    dialog.querySelector('p').textContent = dialog.dataset.over
    button.textContent = dialog.dataset.back
    button.classList.add('btn-2')
    elsewhere.hidden = false
    if (!dialog.open) dialog.showModal()
    elsewhere.focus()
  }

  dialog.addEventListener('close', async () => {
    if (isOver) return
    try {
      const answer = await fetch(dialog.dataset.extend, { method: 'HEAD', redirect: 'manual' })
      if (answer.ok) ends = Date.now() + length
      // Sent on to log in: it has ended already.
      else if (answer.type === 'opaqueredirect') over()
    } catch {
      // The next look warns again.
    }
  })
}
