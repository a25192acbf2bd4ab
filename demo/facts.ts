/** Facts of the demo's municipalities, by key: what their pages say where the library leaves a place for it. */
export const demoFacts: Record<string, Record<string, unknown>> = {
  klitby: {
    'opening.borgerservice': {
      week: {
        mon: [['09:00', '15:00']],
        tue: [['09:00', '15:00']],
        wed: [['09:00', '15:00']],
        thu: [['09:00', '18:00']],
      },
    },
    'fees.pas.voksen': 893,
  },
  lindeaa: {
    'opening.borgerservice': {
      week: {
        mon: [['10:00', '14:00']],
        tue: [['10:00', '14:00']],
        wed: [['10:00', '14:00']],
        thu: [['10:00', '14:00']],
        fri: [['10:00', '14:00']],
      },
    },
    'fees.pas.voksen': 893,
  },
}
