import { entra } from './entra.ts'
import { idura } from './idura.ts'
import { neb } from './neb.ts'

/** The dialects we speak, by the name a provider is set up with. */
export const adapters = { neb, idura, entra }
