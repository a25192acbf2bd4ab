import type { Block, Data } from '../../../merging/index.ts'
import { inWords } from '../building/versions/difference.ts'
import { parts } from '../building/versions/words.ts'
import { fieldsOf } from './blocks/fields.ts'
import type { Loose } from './blocks/from-blocks.ts'
import { nameOf } from './own.ts'
import { sharingTexts } from './texts.ts'

const { types, decision } = sharingTexts.da

const names: Record<string, Record<string, string>> = {
  ...parts,
  part: parts.question!,
  paper: parts.document!,
  receipt: { ...parts.receipt, contact: parts.receipt!.text! },
  rule: { description: 'forklaringen', law: 'loven', annotations: 'noterne' },
  test: { answers: 'svarene', facts: 'det, registret ved', expect: 'det, der ventes' },
  text: { text: 'teksten' },
}

const ofAnswer: Record<string, string> = {
  required: 'om det skal besvares',
  answer: 'hvad der må svares',
  choices: 'de mulige svar',
}

/** 'Spørgsmålet »Hvor højt?«' */
export const sayBlock = (block: Pick<Block, 'type' | 'data'>): string => {
  const name = nameOf(block)
  const type = types[block.type] ?? block.type
  return name ? `${type} »${name}«` : type
}

/** What a field of a block is called. */
export function sayField(type: string, field: string): string {
  const [, cell] = /^(?:ind|ud) (.*)$/.exec(field) ?? []
  if (cell !== undefined) return cell || 'resultatet'
  const [, name = field, language] = /^(\w+?)(?:\.(da|en))?$/.exec(field) ?? []
  const said = names[type]?.[name] ?? ofAnswer[name] ?? name
  return language === 'en' ? `${said} ${decision.english}` : said
}

/** What a field says. */
export function sayValue(data: Data | undefined, field: string): string {
  const value = data?.[field]
  if (value === undefined) return decision.nothing
  return inWords(Array.isArray(value) ? fieldsOf({ [field]: value })[field] : value)
}

export const sayLoose = (one: Loose): string =>
  one.what === 'orphan'
    ? decision.orphan(sayBlock(one.block))
    : decision.misfit(sayBlock(one.block), one.columns.filter(Boolean).join(', '))
