// Says how far a run has come while one looks at it. Without it, a link does.

const pause = 3000

export function upgrade(place) {
  const { address } = place.dataset
  if (!address) return
  async function look() {
    const answer = await fetch(address, { headers: { 'x-fragment': '1' } }).catch(() => null)
    const html = answer?.ok && !answer.redirected ? await answer.text() : ''
    // A whole page instead of a part is a login or an error; then the link is still there.
    if (html && !/^\s*<!doctype/i.test(html)) {
      // It is over: the report stands on the page itself.
      if (!/data-running/.test(html)) return location.reload()
      place.innerHTML = html
    }
    if (place.isConnected) setTimeout(look, pause)
  }
  setTimeout(look, pause)
}
