import { useTexts } from '../../../../ui/site.ts'
import { sharingTexts } from '../texts.ts'

export const useSharing = () => useTexts(sharingTexts)
