import type { VNode } from 'preact'

/** A mark: `ground` in the header's mark colour, `cut` in what lies behind it; `colour` as an icon. */
type Drawing = { colour: string; box: string; ground: VNode; cut: (ink: string) => VNode }

const drawings: Record<string, Drawing> = {
  klitby: {
    colour: '#0b5061',
    box: '0 0 40 44',
    ground: <path d="M2 2h36v21c0 10.5-8 16-18 19.5C10 39 2 33.5 2 23z" />,
    cut: (ink) => (
      <>
        <path
          fill="none"
          stroke={ink}
          stroke-width="3"
          stroke-linecap="round"
          d="M7.5 22c4.2-4.5 8.4-4.5 12.5 0s8.3 4.5 12.5 0M10.5 30c3.2-3 6.3-3 9.5 0s6.3 3 9.5 0"
        />
        <circle cx="20" cy="11" r="4" fill={ink} />
      </>
    ),
  },
  lindeaa: {
    colour: '#3a4396',
    box: '0 0 40 44',
    ground: <path d="M20 3c3-2 17 0 17 14 0 12-11 17-17 24C14 34 3 29 3 17 3 3 17 1 20 3z" />,
    cut: (ink) => (
      <path
        fill="none"
        stroke={ink}
        stroke-width="2.4"
        stroke-linecap="round"
        d="M20 10v26M20 18l8-5M20 18l-8-5M20 26l8-6M20 26l-8-6"
      />
    ),
  },
  harekaer: {
    colour: '#265339',
    box: '0 0 44 44',
    ground: <circle cx="22" cy="22" r="22" />,
    cut: (ink) => (
      <path
        fill={ink}
        fill-rule="evenodd"
        d="M17.5 23C12.5 16 11.5 9 14.5 5c4 3 6.5 9 6.5 16zM26.5 23c5-7 6-14 3-18-4 3-6.5 9-6.5 16zM22 19c7 0 10.5 5 10.5 10.5S28 39 22 39s-10.5-4-10.5-9.5S15 19 22 19zM15.7 28a1.8 1.8 0 1 0 3.6 0 1.8 1.8 0 0 0-3.6 0zM24.7 28a1.8 1.8 0 1 0 3.6 0 1.8 1.8 0 0 0-3.6 0zM20 32.5h4l-2 2.4z"
      />
    ),
  },
  faelles: {
    colour: '#1d4f55',
    box: '0 0 44 44',
    ground: <circle cx="22" cy="22" r="20" />,
    cut: (ink) => (
      <path
        fill="none"
        stroke={ink}
        stroke-width="3"
        stroke-linecap="round"
        d="M8 29c5-7 9.5-7 14 0s9 7 14 0M12 19c4-5 7-5 10 0s6 5 10 0"
      />
    ),
  },
  school: {
    colour: '#1f4f8f',
    box: '0 0 44 44',
    ground: <path d="M4 4h36v26q0 10-18 12Q4 40 4 30z" />,
    cut: (ink) => (
      <path
        fill="none"
        stroke={ink}
        stroke-width="3"
        stroke-linecap="round"
        stroke-linejoin="round"
        d="M22 16c-4-3-8-3.5-12-3v16c4-.5 8 0 12 3 4-3 8-3.5 12-3V13c-4-.5-8 0-12 3zM22 16v16"
      />
    ),
  },
  authority: {
    colour: '#2f3a56',
    box: '0 0 44 44',
    ground: <path d="M22 2l18 8v12c0 10-7 16-18 20C11 38 4 32 4 22V10z" />,
    cut: (ink) => (
      <path
        fill="none"
        stroke={ink}
        stroke-width="3"
        stroke-linecap="round"
        stroke-linejoin="round"
        d="M13 31h18M15 27v-9M22 27v-9M29 27v-9M12 16l10-6 10 6z"
      />
    ),
  },
}

/** Every name a tenant may choose. */
export const markNames = Object.keys(drawings)
const drawing = (name: string) => drawings[name] ?? drawings.faelles!

/** The tenant's mark, in the header's own two colours. */
export function Mark({ name }: { name: string }) {
  const { box, ground, cut } = drawing(name)
  return (
    <svg class="mark" viewBox={box} aria-hidden="true" focusable="false">
      <g fill="currentColor">{ground}</g>
      <g class="mark-cut">{cut('currentColor')}</g>
    </svg>
  )
}

/** The mark alone on a page of its own, in its own colours, as the browser's icon. */
export function Favicon({ name }: { name: string }) {
  const { colour, box, ground, cut } = drawing(name)
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={box}>
      <g fill={colour}>{ground}</g>
      {cut('#fff')}
    </svg>
  )
}
