/** Small numbers are said in words. */
const small = ['nul', 'en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti']
const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)

const da = {
  overview: 'Overblik',
  hello: (name: string) => `Hej ${name}`,
  waiting: (n: number) => `${capital(small[n] ?? String(n))} ting venter på dig`,
  nothingYet: 'Her er ikke noget endnu',
  nothingText: 'Når du søger om noget, skriver til os eller har en aftale, kan du følge det her.',
  seeServices: 'Se, hvad du kan gøre selv',
  due: 'Senest',
  missing: (rooms: string) =>
    `Vi kan ikke hente ${rooms} lige nu. Prøv igen om lidt, eller ring til os.`,
  missingTitle: 'Noget mangler på siden',
  today: 'I dag er det',
}

/** Danish is complete; what English has not said yet, it says in Danish. */
export const texts = {
  da,
  en: {
    ...da,
    overview: 'Overview',
    hello: (name: string) => `Hello ${name}`,
    waiting: (n: number) => (n === 1 ? 'One thing awaits you' : `${n} things await you`),
    nothingYet: 'Nothing here yet',
    nothingText:
      'When you apply for something, write to us or have an appointment, you can follow it here.',
    seeServices: 'See what you can do yourself',
    due: 'By',
    missing: (rooms: string) =>
      `We cannot fetch ${rooms} right now. Try again shortly, or call us.`,
    missingTitle: 'Something is missing from this page',
    today: 'Today is',
  },
}
