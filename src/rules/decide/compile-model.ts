import { isDeeperThan } from '../dmn/depth.ts'
import type {
  Decision,
  DecisionService,
  InputData,
  Knowledge,
  Model,
  Problem,
} from '../dmn/model.ts'
import { any } from './type.ts'
import type {
  Compiled,
  CompiledDecision,
  CompiledInput,
  CompiledKnowledge,
  CompiledService,
} from './compiled.ts'
import { compileDecision, compileKnowledge } from './elements.ts'
import { type Home, type Node, openHomes } from './network.ts'
import { cycles } from './order.ts'
import { type Workshop, namedTypes } from './scope.ts'
import { compileService } from './service.ts'
import { type TypeLookup, typesIn } from './types-in.ts'
import { wordsIn } from './words.ts'

/** The network while it is made: what each element has become. */
export type Made = {
  inputs: Map<InputData, CompiledInput>
  decisions: Map<Decision, CompiledDecision>
  knowledge: Map<Knowledge, CompiledKnowledge>
  services: Map<DecisionService, CompiledService>
  shops: Map<Home, Workshop>
  /** What is done when every element is known: links between them. */
  links: (() => void)[]
  size: number
}

/** Makes a model ready to decide, with those it imports by namespace. Never throws: what is wrong is in `problems`. */
export function compileModel(
  model: Model,
  imported: ReadonlyMap<string, Model> = new Map(),
): Compiled {
  const problems: Problem[] = []
  const places: Workshop['places'] = new Map()
  const others = [...imported].map(([name, one]) => [name, bounded(one, problems)] as const)
  const homes = openHomes(bounded(model, problems), new Map(others), problems)
  const made: Made = {
    inputs: new Map(),
    decisions: new Map(),
    knowledge: new Map(),
    services: new Map(),
    shops: workshops(homes, problems, places),
    links: [],
    size: 0,
  }
  for (const home of homes) {
    for (const node of home.inputs.values()) made.inputs.set(node.element, input(node, made))
  }
  for (const home of homes) {
    for (const node of home.knowledge.values()) compileKnowledge(node, made)
    for (const node of home.decisions.values()) compileDecision(node, made)
  }
  for (const home of homes) {
    for (const node of home.services.values()) compileService(node, made)
  }
  for (const link of made.links) link()
  const decisions = byName(made.decisions.values())
  for (const cycle of cycles(decisions.values())) problems.push(circular(cycle))
  return {
    model,
    problems,
    inputs: byName(made.inputs.values()),
    decisions,
    knowledge: byName(made.knowledge.values()),
    services: byName(made.services.values()),
    size: made.size,
    places,
  }
}

const deepest = 1000

/** The model, or an empty one and a problem when it nests so deep that going through it could not end well. */
function bounded(model: Model, problems: Problem[]): Model {
  if (!isDeeperThan(deepest, model)) return model
  const sentence = `${model.name} har mere end ${deepest} lag og regnes ikke.`
  problems.push({ kind: 'limit', sentence })
  return { ...model, types: [], inputs: [], decisions: [], knowledge: [], services: [] }
}

/** By name; the first of a name is the one meant. */
function byName<T extends { name: string }>(all: Iterable<T>): Map<string, T> {
  const named = new Map<string, T>()
  for (const one of all) if (!named.has(one.name)) named.set(one.name, one)
  return named
}

function workshops(homes: Home[], problems: Problem[], places: Workshop['places']) {
  const shops = new Map<Home, Workshop>()
  const looks = new Map<Home, TypeLookup>()
  const words = [...new Set(homes.flatMap(({ model, prefix }) => wordsIn(model, prefix !== '')))]
  // The models imported are looked up when a name asks for them, whichever is opened first.
  for (const home of homes) {
    const look = typesIn(
      home.model,
      (wanted) => {
        const from = home.imports.find((one) => one.import === wanted)?.home
        return from && ((name) => looks.get(from)?.(name))
      },
      problems,
    )
    looks.set(home, look)
    shops.set(home, { types: look, named: namedTypes(look), problems, places, words })
  }
  return shops
}

function input({ name, element, home }: Node<InputData>, made: Made): CompiledInput {
  const shop = made.shops.get(home)!
  const type = element.type === undefined ? any : shop.types(element.type)
  if (!type) {
    const sentence = `${name}: typen ${element.type} findes ikke.`
    const place = element.place && { place: { ...element.place, element: name } }
    shop.problems.push({ kind: 'type', sentence, ...place })
  }
  const { namespace } = home.model
  return { name, namespace, index: made.size++, type: type ?? any, input: element }
}

function circular(cycle: CompiledDecision[]): Problem {
  const [first] = cycle
  const names = [...cycle, first!].map(({ name }) => `»${name}«`).join(' → ')
  const sentence = `Beslutningerne bygger på hinanden i ring: ${names}.`
  const { place } = first!.decision
  return { kind: 'model', sentence, ...(place && { place: { ...place, element: first!.name } }) }
}
