// Counts that a page is read: its address and the sort of place one came from, nothing of who. Takes »Var siden nyttig?« in place.

const searching = /(^|\.)(google|bing|duckduckgo|ecosia|qwant|yahoo|startpage|brave|kagi)\.[a-z.]+$/

function from() {
  if (!document.referrer) return 'direkte'
  const { hostname } = new URL(document.referrer)
  if (hostname === location.hostname) return 'egen'
  return searching.test(hostname) ? 'soegning' : 'anden'
}

export function upgrade(place) {
  const { to, path } = place.dataset
  const count = () => navigator.sendBeacon?.(to, new URLSearchParams({ sti: path, fra: from() }))
  // A page the browser has fetched beforehand is not read until it is shown.
  if (document.prerendering) document.addEventListener('prerenderingchange', count, { once: true })
  else count()

  const form = place.querySelector('form')
  form?.addEventListener('submit', (event) => {
    const svar = event.submitter?.value
    if (!svar || !crypto.randomUUID) return
    event.preventDefault()
    if (!form.dataset.sent) void answer(place, form, { id: crypto.randomUUID(), sti: path, svar })
    form.dataset.sent = 'yes'
  })
}

async function answer(place, form, values) {
  const sent = await fetch(form.action, {
    method: 'POST',
    body: new URLSearchParams(values),
  }).catch(() => undefined)
  // Where it could not be taken here, the page of the form does.
  if (!sent?.ok) return location.assign(`${form.action}?${new URLSearchParams(values)}`)
  const more = place.querySelector('template').content.cloneNode(true)
  for (const name of ['id', 'svar']) more.querySelector(`[name=${name}]`).value = values[name]
  form.replaceWith(more)
  place.querySelector('h2').focus()
}
