// Shows the colours while one types, and puts the browser's own picker beside each. Without it, the button does the same.

const pause = 180
const isHex = (text) => /^#[0-9a-f]{6}$/i.test(text)

export function upgrade(form) {
  const sheet = document.querySelector(`link[href^="${form.dataset.trial}"]`)
  const verdict = form.querySelector('[data-verdict]')
  let timer = 0
  let asked = 0

  const query = () => {
    const pairs = [...new FormData(form)].filter(
      ([name, value]) =>
        typeof value === 'string' && value && !['udgave', 'logo', 'picture'].includes(name),
    )
    return new URLSearchParams(pairs)
  }

  async function show() {
    const mine = ++asked
    const wanted = query()
    sheet.href = `${form.dataset.trial}?${wanted}`
    try {
      const answer = await fetch(`${form.dataset.verdictFrom}?${wanted}`, {
        headers: { 'x-fragment': '1' },
      })
      if (answer.ok && !answer.redirected && mine === asked) verdict.innerHTML = await answer.text()
    } catch {
      // The button shows it too.
    }
  }

  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(show, pause)
  }
  form.addEventListener('input', soon)

  for (const place of form.querySelectorAll('.set-colour')) {
    const field = place.querySelector('input')
    const label = place.querySelector('label').textContent
    const picker = document.createElement('input')
    picker.type = 'color'
    picker.setAttribute('aria-label', `${label}: vælg på skærmen`)
    if (isHex(field.value)) picker.value = field.value
    picker.addEventListener('input', () => (field.value = picker.value))
    field.addEventListener('input', () => isHex(field.value) && (picker.value = field.value))
    place.querySelector('.set-swatch')?.remove()
    place.append(picker)
  }
}
