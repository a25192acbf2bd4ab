// Saves a form while one writes, one answer at a time.

/**
 * Saves when something is written: no sooner than `quiet` ms after, and with `pause` ms between. With `afterwards` the quiet
 * begins again at every key. `send` sends the form: it answers nothing when it is kept, a sentence when it is refused, and
 * throws when nobody knows. `says` is where it is told. Hands back what saves at once if there is something to save.
 */
export function saveWhileWriting(form, says, { pause, quiet, afterwards, send }) {
  const { savedText, failedText, language } = form.dataset
  let [last, timer, sending, changed] = [0, 0, false, false]

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

  async function save() {
    clearTimeout(timer)
    timer = 0
    if (!changed || sending) return
    sending = true
    changed = false
    last = Date.now()
    let lost = false
    try {
      const refused = await send()
      tell(refused ?? savedText.replace('{}', clock()), refused !== undefined)
    } catch {
      lost = true
      tell(failedText, true)
    }
    sending = false
    if (changed && !timer) timer = setTimeout(save, pause)
    // What did not come through goes with the next, and is not sent again by itself.
    changed ||= lost
  }

  const soon = () => {
    changed = true
    if (timer && !afterwards) return
    clearTimeout(timer)
    timer = setTimeout(save, Math.max(quiet, last + pause - Date.now()))
  }

  form.addEventListener('change', soon)
  form.addEventListener('input', soon)
  form.addEventListener('submit', () => {
    clearTimeout(timer)
    timer = 0
    changed = false
  })
  return save
}
