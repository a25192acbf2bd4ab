import { Tag } from '../parts.tsx'
import { sharedWords } from './texts.ts'

const tones = { legal: 'bad', substantive: 'warn', editorial: 'info' } as const

/** What sort of change of something shared it is. */
export const ClassTag = ({ of }: { of: keyof typeof tones }) => (
  <Tag tone={tones[of]}>{sharedWords.classes[of]}</Tag>
)
