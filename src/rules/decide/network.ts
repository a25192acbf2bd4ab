import type {
  Decision,
  DecisionService,
  Import,
  InputData,
  Knowledge,
  Model,
  Problem,
  Reference,
} from '../dmn/model.ts'

/** An element of the network with the model it stands in, and its name as seen from the model asked. */
export type Node<E = Element> = { name: string; element: E; home: Home }
export type Element = InputData | Decision | Knowledge | DecisionService

/** A model in its place among those it imports. */
export type Home = {
  model: Model
  /** What the names of its elements begin with: empty for the model asked, else `import.`. */
  prefix: string
  imports: { import: Import; home: Home }[]
  inputs: Map<string, Node<InputData>>
  decisions: Map<string, Node<Decision>>
  knowledge: Map<string, Node<Knowledge>>
  services: Map<string, Node<DecisionService>>
}

/** Opens a model and all that it imports, each once. What is imported but not given is a problem. */
export function openHomes(
  model: Model,
  imported: ReadonlyMap<string, Model>,
  problems: Problem[],
): Home[] {
  const homes = new Map<string, Home>()
  const open = (one: Model, prefix: string): Home => {
    const home = homeOf(one, prefix)
    homes.set(one.namespace, home)
    for (const needed of one.imports) {
      const found = imported.get(needed.namespace)
      const known = homes.get(needed.namespace)
      const path = needed.name === '' ? prefix : `${prefix}${needed.name}.`
      if (known) home.imports.push({ import: needed, home: known })
      else if (found) home.imports.push({ import: needed, home: open(found, path) })
      else if (/\/DMN\//i.test(needed.namespace) === false) {
        const sentence = `Modellen ${needed.name || needed.namespace} skal importeres, men er ikke med.`
        problems.push({ kind: 'model', sentence, ...(needed.place && { place: needed.place }) })
      }
    }
    return home
  }
  open(model, '')
  return [...homes.values()]
}

function homeOf(model: Model, prefix: string): Home {
  const home: Home = {
    model,
    prefix,
    imports: [],
    inputs: new Map(),
    decisions: new Map(),
    knowledge: new Map(),
    services: new Map(),
  }
  const put = <E extends Element>(into: Map<string, Node<E>>, elements: E[]) => {
    for (const element of elements) {
      into.set(element.id, { name: prefix + element.name, element, home })
    }
  }
  put(home.inputs, model.inputs)
  put(home.decisions, model.decisions)
  put(home.knowledge, model.knowledge)
  put(home.services, model.services)
  return home
}

/** The element a reference means, and what it is called where the reference stands. */
export function find<K extends 'inputs' | 'decisions' | 'knowledge' | 'services'>(
  home: Home,
  kind: K,
  { id, namespace }: Reference,
): { node: NodeOf<K>; alias: string } | undefined {
  if (namespace === undefined || namespace === home.model.namespace) {
    const node = home[kind].get(id)
    return node && { node: node as NodeOf<K>, alias: '' }
  }
  for (const one of home.imports) {
    const node = one.import.namespace === namespace ? one.home[kind].get(id) : undefined
    if (node) return { node: node as NodeOf<K>, alias: one.import.name }
  }
  return undefined
}

type NodeOf<K extends 'inputs' | 'decisions' | 'knowledge' | 'services'> =
  Home[K] extends Map<string, infer N> ? N : never
