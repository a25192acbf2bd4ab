// Warns two minutes before the session ends, and extends it when asked.

const warning = 2 * 60_000

export function upgrade(dialog) {
  let ends = Date.parse(dialog.dataset.ends)
  const length = ends - Date.now()
  if (!(length > 0)) return

  const look = () => {
    const left = ends - Date.now()
    if (left <= 0) return over()
    if (left <= warning && !dialog.open) dialog.showModal()
  }
  // A sleeping computer stops long timers; looking often does not miss the moment.
  const timer = setInterval(look, 10_000)

  function over() {
    clearInterval(timer)
    dialog.querySelector('p').textContent = dialog.dataset.over
    const button = dialog.querySelector('button')
    button.textContent = dialog.dataset.signin
    button.addEventListener('click', () => location.reload())
    if (!dialog.open) dialog.showModal()
  }

  dialog.addEventListener('close', async () => {
    try {
      const answer = await fetch(dialog.dataset.extend, { method: 'HEAD', redirect: 'manual' })
      if (answer.ok) ends = Date.now() + length
    } catch {
      // The next look warns again.
    }
  })
}
