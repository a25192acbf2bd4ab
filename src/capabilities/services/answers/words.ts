import type { Place } from '../../booking/index.ts'

const places: Record<Place, string> = {
  office: 'på rådhuset',
  video: 'på video',
  phone: 'på telefon',
}

const da = {
  yes: 'Ja',
  no: 'Nej',
  minutes: (n: number) => `${n} minutter`,
  places,
  wantsSms: 'Sms dagen før',
  protected: 'Navn og adresse er beskyttet',
}

const en: typeof da = {
  yes: 'Yes',
  no: 'No',
  minutes: (n) => `${n} minutes`,
  places: { office: 'at the town hall', video: 'by video', phone: 'by telephone' },
  wantsSms: 'Text message the day before',
  protected: 'Name and address are protected',
}

/** How answers are said in few words. */
export const words = { da, en }

export const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
