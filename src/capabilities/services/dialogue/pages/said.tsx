import type { Ground } from '../../rules.ts'

/** A reason as a sentence, with the law it rests on in brackets. */
export const Said = ({ ground: { text, law } }: { ground: Ground }) => {
  const [, words = '', end = '.'] = /^(.*?)([.!?]?)$/s.exec(text.trim())!
  return (
    <>
      {words}
      {law && (
        <>
          {' ('}
          <LawText law={law} />)
        </>
      )}
      {end || '.'}
    </>
  )
}

/** The law, with a link where it can be read. */
export const LawText = ({ law }: { law: NonNullable<Ground['law']> }) =>
  law.eli ? <a href={law.eli}>{law.text}</a> : <span>{law.text}</span>
