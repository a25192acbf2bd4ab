import { byCitizen, type GoodForm, nothing } from './good-form.ts'

/** A form that a citizen fills in. */
export const dialogueForms: Record<string, GoodForm> = {
  'POST /selvbetjening/:slug/:draft/:page': byCitizen(() => ({
    emne: 'Om hegnet',
    beskrivelse: 'Det er for højt',
  })),
  'POST /selvbetjening/:slug/:draft/send': byCitizen(nothing),
  'POST /selvbetjening/:slug/:draft/udfald': byCitizen(nothing),
  'POST /selvbetjening/:slug/:draft/ret': byCitizen(nothing),
  'POST /selvbetjening/:slug/:draft/slet': byCitizen(nothing),
}
