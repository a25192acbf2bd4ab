// The rules as a grid: arrow keys between the cells, and what is found in them while one writes.

const patience = 500

export function upgrade(form) {
  form.addEventListener('keydown', (event) => move(form, event))
  const look = later(() => void found(form))
  form.addEventListener('input', look)
}

/** The cells of the grid as rows, in the order they stand. */
const rowsOf = (form) =>
  [...form.querySelectorAll('tr[data-row]')].map((row) => [
    ...row.querySelectorAll('input[data-cell]'),
  ])

function move(form, event) {
  const cell = event.target
  if (
    !cell.matches?.('input[data-cell]') ||
    event.altKey ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey
  )
    return
  const to = target(rowsOf(form), cell, event.key)
  if (!to) return
  event.preventDefault()
  to.focus()
  to.select()
}

function target(rows, cell, key) {
  const row = rows.findIndex((cells) => cells.includes(cell))
  const column = rows[row].indexOf(cell)
  const { selectionStart: from, selectionEnd: until, value } = cell
  if (key === 'ArrowUp') return rows[row - 1]?.[column]
  if (key === 'ArrowDown') return rows[row + 1]?.[column]
  // Left and right leave a cell only from its end, or when all of it is chosen.
  const whole = from === 0 && until === value.length
  if (key === 'ArrowLeft' && (whole || until === 0)) return rows[row][column - 1]
  if (key === 'ArrowRight' && (whole || from === value.length)) return rows[row][column + 1]
  return undefined
}

function later(act) {
  let waiting
  return () => {
    clearTimeout(waiting)
    waiting = setTimeout(act, patience)
  }
}

let asked = 0

/** Asks what the rules as they stand come to, and puts it in its places. What comes too late is let go. */
async function found(form) {
  const mine = ++asked
  try {
    const answer = await fetch(form.dataset.live, {
      method: 'POST',
      headers: { accept: 'text/html', 'x-fragment': '1' },
      body: new URLSearchParams(new FormData(form)),
    })
    if (!answer.ok || answer.redirected) return
    const part = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = part.querySelector('[data-findings]')
    if (mine !== asked || !fresh) return
    form.querySelector('[data-findings]').replaceWith(fresh)
    for (const old of form.querySelectorAll('tr[data-note]')) old.remove()
    for (const note of part.querySelectorAll('tr[data-note]'))
      form.querySelector(`tr[data-row="${note.dataset.note}"]`)?.after(note)
  } catch {
    // The rules are looked through when they are saved.
  }
}
