import { diagramTag, requirementId } from './diagram.ts'
import { extensions, lawTag, ours } from './extensions.ts'
import type {
  Decision,
  DecisionService,
  InputData,
  Knowledge,
  Model,
  Reference,
  TypeDefinition,
} from './model.ts'
import { type Tag, optional, printed, tag } from './tags.ts'
import { boxedTag, functionInside, parameterTag } from './write-boxed.ts'

/** A model as DMN 1.5 XML. Reading it again gives the same model, places aside. */
export function writeModel(model: Model): string {
  const root = tag(
    'definitions',
    {
      xmlns: 'https://www.omg.org/spec/DMN/20230324/MODEL/',
      'xmlns:dmndi': 'https://www.omg.org/spec/DMN/20230324/DMNDI/',
      'xmlns:dc': 'http://www.omg.org/spec/DMN/20180521/DC/',
      'xmlns:di': 'http://www.omg.org/spec/DMN/20180521/DI/',
      'xmlns:faelled': ours,
      id: model.id,
      name: model.name,
      namespace: model.namespace,
    },
    [
      optional('description', model.description),
      ...model.imports.map(({ name, namespace, location }) =>
        tag('import', {
          name,
          namespace,
          locationURI: location,
          importType: 'https://www.omg.org/spec/DMN/20230324/MODEL/',
        }),
      ),
      ...model.types.map((type) => typeTag('itemDefinition', type)),
      ...model.inputs.map(inputTag),
      ...model.decisions.map(decisionTag),
      ...model.knowledge.map(knowledgeTag),
      ...model.services.map(serviceTag),
      diagramTag(model),
    ],
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${printed(root)}`
}

function typeTag(name: string, type: TypeDefinition): Tag {
  const tests = (holder: string, text: string | undefined) =>
    text === undefined ? undefined : tag(holder, {}, [tag('text', {}, text)])
  return tag(name, { name: type.name, isCollection: type.list ? 'true' : undefined }, [
    optional('typeRef', type.base),
    tests('allowedValues', type.allowed),
    tests('typeConstraint', type.constraint),
    ...(type.parts ?? []).map((part) => typeTag('itemComponent', part)),
    type.function &&
      tag(
        'functionItem',
        { outputTypeRef: type.function.returns },
        type.function.parameters.map((one) => parameterTag('parameters', one)),
      ),
  ])
}

/** What every element of the network begins with. */
const head = (element: { description?: string }, ...more: (Tag | undefined)[]) => [
  optional('description', element.description),
  extensions(...more),
]

const variableTag = ({ name, type }: { name: string; type?: string }) =>
  tag('variable', { name, typeRef: type })

const inputTag = (input: InputData) =>
  tag('inputData', { id: input.id, name: input.name }, [
    ...head(input, optional('faelled:question', input.question)),
    variableTag(input),
  ])

const decisionTag = (decision: Decision) =>
  tag('decision', { id: decision.id, name: decision.name }, [
    ...head(decision, lawTag(decision.law), decision.demo ? tag('faelled:demo') : undefined),
    optional('question', decision.question),
    optional('allowedAnswers', decision.answers),
    variableTag(decision),
    ...requirementTags(decision),
    decision.logic && boxedTag(decision.logic),
  ])

const knowledgeTag = (knowledge: Knowledge) =>
  tag('businessKnowledgeModel', { id: knowledge.id, name: knowledge.name }, [
    ...head(knowledge, lawTag(knowledge.law)),
    variableTag(knowledge),
    knowledge.logic && {
      ...boxedTag(knowledge.logic),
      name: 'encapsulatedLogic',
      inside: functionInside(knowledge.logic),
    },
    ...requirementTags(knowledge),
  ])

function serviceTag(service: DecisionService): Tag {
  const refs = (name: string, all: Reference[]) => all.map((one) => tag(name, { href: href(one) }))
  return tag('decisionService', { id: service.id, name: service.name }, [
    ...head(service),
    variableTag(service),
    ...refs('outputDecision', service.outputs),
    ...refs('encapsulatedDecision', service.encapsulated),
    ...refs('inputDecision', service.inputDecisions),
    ...refs('inputData', service.inputs),
  ])
}

const requirementNames = {
  input: ['informationRequirement', 'requiredInput'],
  decision: ['informationRequirement', 'requiredDecision'],
  knowledge: ['knowledgeRequirement', 'requiredKnowledge'],
} as const

/** DMN wants what is informed by before what is known by. */
const requirementTags = (element: Decision | Knowledge): Tag[] =>
  element.requires
    .map((requirement, index) => {
      const [name, inside] = requirementNames[requirement.kind]
      return tag(name, { id: requirementId(element, index) }, [
        tag(inside, { href: href(requirement) }),
      ])
    })
    .toSorted((a, b) => a.name.localeCompare(b.name))

const href = ({ namespace = '', id }: Reference) => `${namespace}#${id}`
