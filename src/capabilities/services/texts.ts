import { askingTexts } from './texts-asking.ts'
import { caseTexts } from './texts-case.ts'
import { knownTexts } from './texts-known.ts'
import { receiptTexts } from './texts-receipt.ts'
import { wayInTexts } from './texts-way-in.ts'

const da = {
  ...wayInTexts.da,
  ...askingTexts.da,
  ...knownTexts.da,
  ...receiptTexts.da,
  ...caseTexts,
}

const en: typeof da = {
  ...da,
  ...wayInTexts.en,
  ...askingTexts.en,
  ...knownTexts.en,
  ...receiptTexts.en,
}

export const texts = { da, en }
