// On every page: focus where something was said, the menu as a dialog, and islands when they are there.

document.querySelector('[data-focus]')?.focus()

/** Starts the islands within a part. One that fails leaves the markup as the server sent it. */
function start(part) {
  for (const element of part.querySelectorAll('[data-island][data-src]')) {
    if (element.dataset.started) continue
    element.dataset.started = 'yes'
    import(element.dataset.src)
      .then((island) => island.upgrade(element))
      .catch((error) => console.warn(element.dataset.island, error))
  }
}

document.addEventListener('part-arrived', (event) => start(event.target))
start(document)

const opener = document.querySelector('a[href="#menu"]')
const menu = document.getElementById('menu')?.parentElement
if (opener && menu && 'HTMLDialogElement' in window) {
  opener.addEventListener('click', (event) => {
    event.preventDefault()
    openMenu()
  })
}

/** The foot's own menu, shown from the side. It is built when first asked for. */
function openMenu() {
  let dialog = document.querySelector('.dialog-menu')
  if (!dialog) {
    dialog = document.createElement('dialog')
    dialog.className = 'dialog dialog-menu'
    const head = document.createElement('div')
    head.className = 'dialog-head'
    const title = menu.querySelector('h2').cloneNode(true)
    title.id = 'menu-dialog'
    title.removeAttribute('tabindex')
    const close = document.createElement('button')
    close.type = 'button'
    close.className = 'btn btn-2 btn-s'
    close.textContent = opener.dataset.close
    close.addEventListener('click', () => dialog.close())
    head.append(title, close)
    const list = menu.querySelector('ul').cloneNode(true)
    list.className = 'dialog-list'
    const here = document.querySelector('.mainnav [aria-current]')?.getAttribute('href')
    if (here) list.querySelector(`a[href="${CSS.escape(here)}"]`)?.setAttribute('aria-current', 'page')
    dialog.setAttribute('aria-labelledby', 'menu-dialog')
    dialog.append(head, list)
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog || event.target.closest('a')) dialog.close()
    })
    document.body.append(dialog)
  }
  dialog.showModal()
}
