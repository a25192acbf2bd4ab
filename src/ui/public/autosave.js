// Keeps a draft while one writes: at most every five seconds, and when the page is left.

const pause = 5000

export function upgrade(form) {
  const says = document.querySelector('[data-saved]')
  const { saveTo, savedText, failedText, language } = form.dataset
  let last = 0
  let timer = 0
  let sending = false
  let changed = false

  const tell = (text, failed) => {
    if (!says) return
    says.textContent = text
    says.parentElement.classList.toggle('saved-failed', failed)
  }

  const clock = () => {
    const now = new Date()
    const minutes = String(now.getMinutes()).padStart(2, '0')
    return `${now.getHours()}${language === 'en' ? ':' : '.'}${minutes}`
  }

  const body = () => {
    const data = new URLSearchParams()
    for (const [name, value] of new FormData(form)) {
      // Files go only when the person sends them.
      if (typeof value === 'string') data.append(name, value)
    }
    return data
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
        body: body(),
        headers: { accept: 'application/json', 'x-autosave': '1' },
        redirect: 'manual',
        keepalive: true,
      })
      // A redirect is how a form without script would have been answered: it was kept.
      if (!answer.ok && answer.type !== 'opaqueredirect') throw new Error(String(answer.status))
      tell(savedText.replace('{}', clock()), false)
    } catch {
      changed = true
      tell(failedText, true)
    } finally {
      sending = false
    }
  }

  const soon = () => {
    changed = true
    timer ||= setTimeout(save, Math.max(400, last + pause - Date.now()))
  }

  form.addEventListener('change', soon)
  form.addEventListener('input', soon)
  form.addEventListener('submit', () => {
    clearTimeout(timer)
    changed = false
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void save()
  })
}
