// Saves a block while one writes, and shows how it becomes. Without it, the form's own buttons do the same.

const pause = 4000
const quiet = 900

export function upgrade(form) {
  const says = form.querySelector('[data-saved]')
  const shows = document.querySelector('[data-becomes]')
  const { savedText, failedText, otherText, saveTo } = form.dataset
  let [last, timer, sending, changed] = [0, 0, false, false]

  const tell = (text, failed) => {
    if (!says) return
    says.textContent = text
    says.parentElement.classList.toggle('saved-failed', failed)
  }

  async function save() {
    clearTimeout(timer)
    timer = 0
    if (!changed || sending) return
    sending = true
    changed = false
    last = Date.now()
    try {
      const answer = await fetch(saveTo, {
        method: 'POST',
        body: new URLSearchParams(new FormData(form)),
        headers: { 'x-autosave': '1' },
        redirect: 'error',
      })
      if (answer.status === 409) return tell(otherText, true)
      if (!answer.ok) throw new Error(String(answer.status))
      const part = new DOMParser().parseFromString(await answer.text(), 'text/html').body
      form.elements.udgave.value = part.firstElementChild.dataset.udgave
      shows?.replaceChildren(...part.firstElementChild.childNodes)
      const now = new Date()
      tell(
        savedText.replace('{}', `${now.getHours()}.${String(now.getMinutes()).padStart(2, '0')}`),
        false,
      )
    } catch {
      tell(failedText, true)
    } finally {
      sending = false
      if (changed && !timer) timer = setTimeout(save, pause)
    }
  }

  const soon = () => {
    changed = true
    clearTimeout(timer)
    timer = setTimeout(save, Math.max(quiet, last + pause - Date.now()))
  }

  form.addEventListener('input', soon)
  form.addEventListener('change', soon)
  form.addEventListener('submit', () => {
    clearTimeout(timer)
    changed = false
  })
}
