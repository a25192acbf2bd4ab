/** One measured figure. `met` says whether the goal is reached; figures without a goal are always met. */
export type Figure = {
  bench: string
  name: string
  value: number
  unit: string
  /** As "≥ 0.7" or "≤ 50". */
  goal: string
  met: boolean
}

/** Judges a value by its goal, "≥ N", "≤ N" or "= N"; no goal is always met. */
export function figure(
  bench: string,
  name: string,
  value: number,
  unit: string,
  goal = '',
): Figure {
  const [, sign, limit] = /^([≥≤=])\s*(\d+(?:\.\d+)?)/.exec(goal) ?? []
  const bound = Number(limit)
  const met =
    sign === '≥'
      ? value >= bound
      : sign === '≤'
        ? value <= bound
        : sign === '='
          ? value === bound
          : true
  return { bench, name, value, unit, goal, met }
}

/** The figures as a table to read. */
export function tableOf(figures: Figure[]): string {
  const rows = [
    ['bench', 'tal', 'værdi', 'enhed', 'mål', ''],
    ...figures.map(({ bench, name, value, unit, goal, met }) => [
      bench,
      name,
      rounded(value),
      unit,
      goal,
      goal && (met ? '✓' : '✗'),
    ]),
  ]
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const line = (row: string[]) =>
    row
      .map((cell, column) =>
        column === 2 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
      )
      .join('  ')
  return rows.map((row) => line(row).trimEnd()).join('\n')
}

const rounded = (value: number) => String(Number(value.toPrecision(3)))
