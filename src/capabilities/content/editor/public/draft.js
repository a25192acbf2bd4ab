// Saves a block while one writes, and shows how it becomes. Without it, the form's own buttons do the same.

import { saveWhileWriting } from '../../../../ui/public/shared/saving.js'

export function upgrade(form) {
  const shows = document.querySelector('[data-becomes]')
  const { otherText, saveTo } = form.dataset
  saveWhileWriting(form, form.querySelector('[data-saved]'), {
    pause: 4000,
    quiet: 900,
    afterwards: true,
    send: async () => {
      const answer = await fetch(saveTo, {
        method: 'POST',
        body: new URLSearchParams(new FormData(form)),
        headers: { 'x-autosave': '1' },
        redirect: 'error',
      })
      if (answer.status === 409) return otherText
      if (!answer.ok) throw new Error(String(answer.status))
      const part = new DOMParser().parseFromString(await answer.text(), 'text/html').body
      form.elements.udgave.value = part.firstElementChild.dataset.udgave
      shows?.replaceChildren(...part.firstElementChild.childNodes)
      return undefined
    },
  })
}
