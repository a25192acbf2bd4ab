/** How much of the most a figure is, drawn beside the figure itself, which says the same to those who do not see it. */
export function Bar({ value, most }: { value: number; most: number }) {
  const width = most > 0 ? Math.round((value * 1000) / most) / 10 : 0
  return (
    <svg viewBox="0 0 100 6" width="100%" height="12" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="6" fill="currentColor" opacity="0.08" />
      <rect width={width} height="6" fill="currentColor" opacity="0.7" />
    </svg>
  )
}
