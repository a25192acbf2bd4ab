/** A tuft of grass whose middle blade stands at x. */
export function Tuft({ x, y, size = 1 }: { x: number; y: number; size?: number }) {
  const blades = [-2, -1, 0, 1, 2].map((lean) => {
    const height = (20 - Math.abs(lean) * 3) * size
    return `M${x + lean * 2 * size} ${y}q${lean * 0.9} ${-height * 0.6} ${lean * 4.5 * size} ${-height}`
  })
  return <path class="l-grass" stroke-width={2 * size} d={blades.join('')} />
}

/** A round tree on a stem; `shade` is the class of its crown. */
export function Tree({ x, y, size = 1, shade = 'l-2' }: TreeProps) {
  const crown = 34 * size
  return (
    <>
      <path class="l-5" d={`M${x - 2.5} ${y}l1.5-${crown}h2l1.5 ${crown}z`} />
      <ellipse class={shade} cx={x} cy={y - crown - 6 * size} rx={22 * size} ry={28 * size} />
    </>
  )
}

type TreeProps = { x: number; y: number; size?: number; shade?: string }

/** A house seen from its side, with a door and two windows. */
export function House({ x, y, width = 80, wall = 'l-paper', roof = 'l-6' }: HouseProps) {
  const h = width * 0.42
  const pane = width * 0.11
  return (
    <>
      <path class={wall} d={`M${x} ${y}v${-h}h${width}v${h}z`} />
      <path
        class={roof}
        d={`M${x - 6} ${y - h}l${width * 0.16}-${h * 0.8}h${width * 0.7}l${width * 0.16} ${h * 0.8}z`}
      />
      <path
        class="l-ink"
        d={`M${x + width * 0.14} ${y - h * 0.7}h${pane}v${pane}h-${pane}zM${x + width * 0.72} ${y - h * 0.7}h${pane}v${pane}h-${pane}zM${x + width * 0.43} ${y}v-${h * 0.62}h${width * 0.14}v${h * 0.62}z`}
      />
    </>
  )
}

type HouseProps = { x: number; y: number; width?: number; wall?: string; roof?: string }
