import { Tag } from '../../../../ui/parts.tsx'
import { useTexts } from '../../../../ui/site.ts'
import { sharingTexts } from '../texts.ts'

export const useSharing = () => useTexts(sharingTexts)

const tones = { legal: 'bad', substantive: 'warn', editorial: 'info' } as const

export const ClassTag = ({ of }: { of: keyof typeof tones }) => (
  <Tag tone={tones[of]}>{useSharing().classes[of]}</Tag>
)
