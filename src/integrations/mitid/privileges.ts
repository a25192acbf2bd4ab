import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type { Power } from './identity.ts'

/** Longest list we read, in characters; a real one has a few hundred. */
const longest = 200_000

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  // Two root namespaces are in use, and the inner elements have none: only local names are the same.
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) => name === 'PrivilegeGroup' || name === 'Privilege',
})

const scope = /^urn:dk:gov:saml:(cpr|cvr)NumberIdentifier:(\d+)$/

/**
 * Reads a list of privileges (OIO Basic Privilege Profile), in base64 or as XML: one power per giver.
 * A list that is not well-formed gives none, and so does a group whose giver cannot be read.
 */
export function powersIn(list: unknown): Power[] {
  if (typeof list !== 'string' || list.length > longest) return []
  const xml = list.trimStart().startsWith('<') ? list : Buffer.from(list, 'base64').toString('utf8')
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml) || XMLValidator.validate(xml) !== true) return []
  const root = (parser.parse(xml) as Node).PrivilegeList
  if (!isNode(root)) return []
  return groups(root).flatMap(powerOf)
}

type Node = { [name: string]: unknown }

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

const groups = (root: Node) => (Array.isArray(root.PrivilegeGroup) ? root.PrivilegeGroup : [])

function powerOf(group: unknown): Power[] {
  if (!isNode(group)) return []
  const [, kind, number = ''] = scope.exec(String(group['@Scope'] ?? '')) ?? []
  const privileges = (Array.isArray(group.Privilege) ? group.Privilege : [])
    .map((one) => (isNode(one) ? one['#text'] : one))
    .filter((one) => typeof one === 'string' && one !== '') as string[]
  if (privileges.length === 0) return []
  if (kind === 'cpr' && number.length === 10) return [{ giver: { cpr: number }, privileges }]
  if (kind === 'cvr' && number.length === 8) return [{ giver: { cvr: number }, privileges }]
  return []
}
