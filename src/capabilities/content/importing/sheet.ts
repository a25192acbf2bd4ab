import { isTodo } from './found.ts'
import { sentenceOf } from './pages/report.tsx'
import type { Listed } from './store/pages.ts'
import { importTexts } from './texts.ts'

const { sheet, pageStates } = importTexts.da

/** A report as a spreadsheet reads it (CSV, semicolons). No cell begins as a formula does. */
export const sheetOf = (pages: readonly Listed[]): string => {
  const rows = pages.map(({ address, title, state, path, notes }) => [
    address,
    title,
    pageStates[state],
    path ?? '',
    notes.filter(isTodo).map(sentenceOf).join(' | '),
    notes
      .filter((note) => !isTodo(note))
      .map(sentenceOf)
      .join(' | '),
  ])
  return `\uFEFF${[sheet, ...rows].map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`
}

const cell = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ')
  const calm = /^[=+\-@|%\t]/.test(plain) ? `'${plain}` : plain
  return `"${calm.replaceAll('"', '""')}"`
}
