import type { Place, Problem, ProblemKind, Reference } from './model.ts'
import type { Document, Element } from './xml.ts'

/** What is shared while one file is read. */
export type Reading = {
  /** The type an element names, in the way FEEL writes it. */
  typeRef(element: Element): string | undefined
  typeName(written: string): string
  reference(element: Element | undefined): Reference | undefined
  say(sentence: string, at: Element, kind?: ProblemKind): void
  problems: Problem[]
}

const modelNamespace = /^https?:\/\/www\.omg\.org\/spec\/DMN\/\d{8}\/(MODEL\/|dmn\.xsd|DMN15\.xsd)$/
const feelNamespace = /^https?:\/\/www\.omg\.org\/spec\/(DMN\/\d{8}\/)?FEEL/

/** Whether a document is DMN 1.1–1.6. Some tools name the language without using it: then all is taken as DMN. */
export const isDmn = ({ root, prefixes }: Document) =>
  root.name === 'definitions' &&
  [root.namespace, ...prefixes.values()].some((uri) => modelNamespace.test(uri))

/** Opens the reading of a file whose root is its definitions. */
export function openReading({ root, prefixes }: Document): Reading {
  const problems: Problem[] = []
  const own = root.attributes.get('namespace') ?? ''
  const imported = new Map(
    childrenOf(root, 'import').map((one) => [
      one.attributes.get('namespace'),
      one.attributes.get('name'),
    ]),
  )
  // DMN 1.1 wrote types as QNames; from 1.2 it is the name itself, with the import's name before a dot.
  const typeName = (written: string) => {
    const [, prefix, local] = /^([\w-]+):(?!:)(.+)$/.exec(written.trim()) ?? []
    const uri = prefix && prefixes.get(prefix)
    if (!local || uri === undefined) return written.trim()
    const alias =
      uri === own || feelNamespace.test(uri) || modelNamespace.test(uri) ? '' : imported.get(uri)
    return alias ? `${alias}.${local}` : local
  }
  return {
    problems,
    typeName,
    typeRef(element) {
      const written = element.attributes.get('typeRef') ?? textIn(element, 'typeRef')
      return written?.trim() ? typeName(written) : undefined
    },
    reference(element) {
      const [namespace, id] = (element?.attributes.get('href') ?? '').split(/#(?=[^#]*$)/)
      if (id === undefined) return namespace ? { id: namespace } : undefined
      return namespace && namespace !== own ? { id, namespace } : { id }
    },
    say: (sentence, at, kind = 'model') =>
      void problems.push({ kind, sentence, place: placed(at) }),
  }
}

/** The place of an element, with what it calls itself. */
function placed(element: Element): Place & { element?: string } {
  const name = element.attributes.get('name') ?? element.attributes.get('id')
  return { ...element.place, ...(name && { element: name }) }
}

/** Whether a child speaks the same language as what it stands in; the rest are other tools' own. */
export const sameLanguage = (element: Element) => (child: Element) =>
  child.namespace === element.namespace

export const childrenOf = (element: Element, name: string) =>
  element.children.filter(sameLanguage(element)).filter((child) => child.name === name)

export const childOf = (element: Element, name: string) => childrenOf(element, name)[0]

/** The trimmed text of a named child, when it is there. */
export function textIn(element: Element, name: string): string | undefined {
  return childOf(element, name)?.text.trim()
}
