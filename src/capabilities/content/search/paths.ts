/** Addresses of the search: the citizens' and, below the desk, the editors'. */
export const searchPaths = {
  search: () => '/soeg',
  suggestions: () => '/soeg/forslag',
  choices: () => '/soeg/valg',
  editors: () => '/desk/soegning',
  synonyms: () => '/desk/soegning/synonymer',
  synonymRemoval: () => '/desk/soegning/synonymer/fjernelse',
  bestBetRemoval: () => '/desk/soegning/svar/fjernelse',
  bestBets: () => '/desk/soegning/svar',
  kle: () => '/desk/soegning/kle',
}
