import type { MediaProblem } from './media.ts'

/** What to tell beside the field when something could not be kept. */
export const problemTexts: Record<MediaProblem, string> = {
  empty: 'Der er ikke noget i filen. Åbn den og se efter, og vælg den igen',
  'too-large': 'Filen fylder for meget. Et billede eller et dokument må fylde 20 MB, en SVG 2 MB',
  'not-image': 'Vi kan ikke læse filen som et billede. Gem den som JPG, PNG, WebP eller SVG',
  'not-document': 'Vi kan ikke tage imod den slags fil. Gem den som PDF, og vælg den igen',
  broken: 'Billedet er i stykker eller ikke kommet helt med. Gem det igen, og vælg det en gang til',
  'too-many-pixels':
    'Billedet har flere punkter, end vi kan vise. Gem det højst 8.000 punkter bredt',
  heic: 'Billedet er i formatet HEIC, som ikke alle kan se. Gem det som JPG, og vælg det igen',
  unavailable:
    'Vi kan ikke tage imod billeder lige nu. Alt andet virker. Prøv igen senere, eller kontakt dem, der driver løsningen',
}
