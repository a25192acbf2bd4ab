// Keeps a draft while one writes: at most every five seconds, and when the page is left.

import { saveWhileWriting } from './shared/saving.js'

export function upgrade(form) {
  const save = saveWhileWriting(form, document.querySelector('[data-saved]'), {
    pause: 5000,
    quiet: 400,
    send: async () => {
      const answer = await fetch(form.dataset.saveTo, {
        method: 'POST',
        body: body(form),
        headers: { accept: 'application/json', 'x-autosave': '1' },
        redirect: 'manual',
        keepalive: true,
      })
      // A redirect is how a form without script would have been answered: it was kept.
      if (!answer.ok && answer.type !== 'opaqueredirect') throw new Error(String(answer.status))
    },
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void save()
  })
}

function body(form) {
  const data = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    // Files go only when the person sends them.
    if (typeof value === 'string') data.append(name, value)
  }
  return data
}
