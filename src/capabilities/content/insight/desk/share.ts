/** How many of those who answered found it useful, in whole percent; undefined where nobody answered. */
export const shareOf = ({ yes, no }: { yes: number; no: number }): number | undefined =>
  yes + no > 0 ? Math.round((yes * 100) / (yes + no)) : undefined
