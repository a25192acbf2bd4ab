import { Checkboxes } from '../../../../../ui/form.tsx'
import { Empty } from '../../../../../ui/parts.tsx'
import type { Test } from '../../../definition.ts'
import { EditForm, useBuilding } from '../../pages/frame.tsx'
import type { EditProps } from '../../routes/edit.ts'
import type { OutcomeName } from '../../shape.ts'
import { stampOf } from '../../work.ts'
import { testPaths as paths } from '../paths.ts'
import { sayAnswers, sayOutcome } from '../words.ts'
import { TestFrame, useTests } from './frame.tsx'

export type SuggestionsMore = { tests: Test[] }

/** Tests made of the tables, to choose among. */
export function SuggestionsPage(props: EditProps<SuggestionsMore>) {
  const { service, working, form, meanwhile, tests } = props
  const { work } = working
  const { suggestions: t } = useTests()
  const { outcome } = useBuilding()
  const expects = ({ expect }: Test) =>
    Object.entries(expect)
      .map(([name, value]) =>
        t.expects(outcome.names[name as OutcomeName], sayOutcome(work, name as OutcomeName, value)),
      )
      .join('. ')
  return (
    <TestFrame
      service={service}
      work={work}
      title={t.title}
      lead={t.lead}
      form={form}
      meanwhile={meanwhile}
    >
      {tests.length === 0 ? (
        <Empty title={t.none}>
          <p>{t.all}</p>
        </Empty>
      ) : (
        <EditForm
          action={paths.suggestions(service)}
          form={form}
          back={paths.tests(service)}
          save={t.add}
        >
          <Checkboxes
            form={form}
            name="valgt"
            label={t.choose}
            choices={tests.map((test) => ({
              value: stampOf(test),
              label: test.name,
              hint: (
                <>
                  {sayAnswers(work, test)}
                  <br />
                  {expects(test)}
                </>
              ),
            }))}
          />
        </EditForm>
      )}
    </TestFrame>
  )
}
