// Fetches a part that came late. If it does not come, a sentence and the link to it remain.

const patience = 10_000

export async function upgrade(place) {
  const { fragment, failed } = place.dataset
  const busy = place.closest('[aria-busy]')
  try {
    place.innerHTML = await fetched(fragment)
    place.dispatchEvent(new CustomEvent('part-arrived', { bubbles: true }))
  } catch {
    const ghost = place.querySelector('.ghost')
    const sentence = document.createElement('p')
    sentence.className = 'meta'
    sentence.setAttribute('role', 'status')
    sentence.textContent = failed
    ghost?.replaceWith(sentence)
    setTimeout(() => void again(place, fragment), 3 * patience)
  } finally {
    busy?.removeAttribute('aria-busy')
  }
}

async function fetched(address) {
  const answer = await fetch(address, {
    headers: { accept: 'text/html', 'x-fragment': '1' },
    signal: AbortSignal.timeout(patience),
  })
  const html = await answer.text()
  // A whole page instead of a part is a login or an error, not what we asked for.
  if (!answer.ok || answer.redirected || /^\s*<!doctype/i.test(html)) throw new Error('not a part')
  return html
}

async function again(place, address) {
  try {
    place.innerHTML = await fetched(address)
    place.dispatchEvent(new CustomEvent('part-arrived', { bubbles: true }))
  } catch {
    // Said once is enough; the link is still there.
  }
}
