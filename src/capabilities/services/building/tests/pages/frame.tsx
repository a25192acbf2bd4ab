import type { ComponentChildren } from 'preact'
import type { Form } from '../../../../../ui/forms.ts'
import { useTexts } from '../../../../../ui/site.ts'
import { BuildPage } from '../../pages/frame.tsx'
import type { EditProps } from '../../routes/edit.ts'
import type { Work } from '../../work.ts'
import { testPaths as paths } from '../paths.ts'
import { testTexts } from '../texts.ts'

export const useTests = () => useTexts(testTexts)

type FrameProps = {
  service: string
  work: Work
  title: string
  lead?: ComponentChildren | undefined
  form?: Form<any> | undefined
  meanwhile?: EditProps['meanwhile']
  children: ComponentChildren
}

/** A page about the tests of a service, under their list. */
export function TestFrame(props: FrameProps) {
  const t = useTests()
  return <BuildPage {...props} crumbs={[{ label: t.title, href: paths.tests(props.service) }]} />
}
