/** How often opening hours come back, as the form asks it. */
export type Often = 'weekly' | 'fortnightly' | 'first' | 'last'

export const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type WeekdayCode = (typeof weekdayCodes)[number]

/** The RFC 5545 rule of some weekdays. */
export function ruleFor(often: Often, weekdays: WeekdayCode[]): string {
  const days = weekdayCodes.filter((day) => weekdays.includes(day))
  switch (often) {
    case 'weekly':
      return `FREQ=WEEKLY;BYDAY=${days.join(',')}`
    case 'fortnightly':
      return `FREQ=WEEKLY;INTERVAL=2;BYDAY=${days.join(',')}`
    default: {
      const nth = often === 'first' ? '1' : '-1'
      return `FREQ=MONTHLY;BYDAY=${days.map((day) => nth + day).join(',')}`
    }
  }
}

const shape =
  /^FREQ=(WEEKLY|MONTHLY)(?:;INTERVAL=(2))?;BYDAY=((?:-?1)?[A-Z]{2}(?:,(?:-?1)?[A-Z]{2})*)$/

/** What the form would have to say to make this rule; undefined for a rule it cannot make. */
export function readRule(rule: string): { often: Often; weekdays: WeekdayCode[] } | undefined {
  const [, frequency, two, days = ''] = shape.exec(rule) ?? []
  const weekdays = weekdayCodes.filter((day) => days.includes(day))
  const often: Often =
    frequency === 'MONTHLY'
      ? days.startsWith('-1')
        ? 'last'
        : 'first'
      : two
        ? 'fortnightly'
        : 'weekly'
  return frequency && ruleFor(often, weekdays) === rule ? { often, weekdays } : undefined
}
