/** Drawn on 24 by 24 with a line of 1.75. */
const shapes = {
  arrow: <path d="M4.5 12h15M13.5 6l6 6-6 6" />,
  back: <path d="M19.5 12h-15M10.5 6l-6 6 6 6" />,
  out: <path d="M8 16L17 7M9.5 7H17v7.5" />,
  check: <path d="M5 12.5l4.5 4.5L19 7.5" />,
  done: <path d="M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0zM8.2 12.3l2.7 2.7 5-5.3" />,
  info: <path d="M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0zM12 11v5M12 8v.2" />,
  warn: <path d="M12 4.5L21 19.5H3zM12 10v4.5M12 17v.2" />,
  search: <path d="M17.5 11a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0zM16 16l4.5 4.5" />,
  person: (
    <path d="M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM4.5 20.5c1-4.5 4-6.5 7.5-6.5s6.5 2 7.5 6.5" />
  ),
  people: (
    <path d="M12.5 8.5a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0zM2.5 19.5c.8-4 3.3-5.8 6.5-5.8s5.7 1.8 6.5 5.8M15.5 5.2a3.4 3.4 0 0 1 0 6.6M18 14.2c2 .8 3 2.5 3.5 5.3" />
  ),
  paper: <path d="M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12.5h6M9 16h6" />,
  ruler: <path d="M3.5 15.5l12-12 5 5-12 12zM7 12l2 2M10 9l2.5 2.5M13 6l2 2" />,
  bell: <path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 2h-15zM10 20.5h4" />,
  play: <path d="M8 5.5v13l10.5-6.5z" />,
  again: <path d="M19.5 12a7.5 7.5 0 1 1-2.2-5.3M19.5 4v4.5H15" />,
  send: <path d="M12 16V5.5M7.5 9.5L12 5l4.5 4.5M5 16v3.5h14V16" />,
  download: <path d="M12 5v10.5M7.5 11.5L12 16l4.5-4.5M5 16v3.5h14V16" />,
  plus: <path d="M12 5v14M5 12h14" />,
  minus: <path d="M5 12h14" />,
  close: <path d="M6 6l12 12M18 6L6 18" />,
  menu: <path d="M4 7h16M4 12h16M4 17h16" />,
  calendar: <path d="M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5v4M15.5 3.5v4" />,
  place: (
    <path d="M12 20.5S5.5 14.7 5.5 9.9a6.5 6.5 0 0 1 13 0c0 4.8-6.5 10.6-6.5 10.6zM14.3 10a2.3 2.3 0 1 1-4.6 0 2.3 2.3 0 0 1 4.6 0z" />
  ),
  phone: (
    <path d="M7.5 3.5l2.5 5-2.3 1.7c1 2.6 2.7 4.4 5.4 5.6l1.9-2.3 5 2.5c-.2 2.8-1.6 4.4-4 4.5C9 20 4 15 3.5 7.5c.1-2.4 1.6-3.8 4-4z" />
  ),
  letter: <path d="M3.5 6h17v12.5h-17zM4 6.5l8 6.5 8-6.5" />,
  chat: <path d="M4 5h16v11.5h-9L6.5 20v-3.5H4z" />,
  lock: <path d="M6 11h12v9.5H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2.5" />,
  edit: <path d="M4.5 19.5l1-4.5L16 4.5l3.5 3.5L9 18.5zM13.5 7l3.5 3.5" />,
  trash: <path d="M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13M10.5 11v5.5M13.5 11v5.5" />,
  sort: <path d="M8 5v14M4.5 8.5L8 5l3.5 3.5M16 19V5M12.5 15.5L16 19l3.5-3.5" />,
  up: <path d="M12 19V5M6.5 10.5L12 5l5.5 5.5" />,
  down: <path d="M12 5v14M6.5 13.5L12 19l5.5-5.5" />,
  house: <path d="M3.5 11.5L12 4l8.5 7.5M6 9.5v10h12v-10M10 19.5v-6h4v6" />,
  clock: <path d="M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0zM12 7v5l3.5 2.5" />,
  keyboard: (
    <path d="M3 6.5h18v11H3zM6.5 10h.2M10 10h.2M13.8 10h.2M17.3 10h.2M6.5 14h.2M17.3 14h.2M9.5 14h5" />
  ),
  help: (
    <>
      <path d="M4 13l4-2.5 4 2.5h4.5a1.5 1.5 0 0 1 0 3H12M4 19l3-1.5 6 2 7-4.5a1.5 1.5 0 0 0-2-2.2L15.5 14" />
      <path d="M13 4.5c1.2-1.5 3.5-1 3.5 1 0 1.8-3.5 4-3.5 4s-3.5-2.2-3.5-4c0-2 2.3-2.5 3.5-1z" />
    </>
  ),
}

export type IconName = keyof typeof shapes
export const iconNames = Object.keys(shapes) as IconName[]

/** A decoration: words beside it carry the meaning. */
export function Icon({ name, small, class: more }: IconProps) {
  const classes = ['ic', small && 'ic-s', more].filter(Boolean).join(' ')
  return (
    <svg class={classes} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {shapes[name]}
    </svg>
  )
}

type IconProps = { name: IconName; small?: boolean | undefined; class?: string | undefined }
