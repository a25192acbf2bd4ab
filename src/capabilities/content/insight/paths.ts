const desk = '/desk/indblik'

/** Addresses of visits and satisfaction: what pages send to, what citizens answer, and what staff read of it. */
export const insightPaths = {
  count: () => '/tael',
  countWithoutScript: () => '/tael/uden-script',
  useful: () => '/nytte',
  usefulThanks: () => '/nytte/tak',
  survey: (survey: string) => `/undersoegelse/${survey}`,
  surveyThanks: (survey: string) => `/undersoegelse/${survey}/tak`,

  pages: () => desk,
  page: (item: string) => `${desk}/sider/${item}`,
  reuse: () => `${desk}/genbrug`,
  together: () => `${desk}/paa-tvaers`,
  surveys: () => `${desk}/undersoegelser`,
  newSurvey: () => `${desk}/undersoegelser/ny`,
  replies: (survey: string) => `${desk}/undersoegelser/${survey}`,
  closing: (survey: string) => `${desk}/undersoegelser/${survey}/lukning`,
  csv: (survey: string) => `${desk}/undersoegelser/${survey}/svar.csv`,
}
