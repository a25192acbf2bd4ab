import { Button } from '../../../../ui/form.tsx'

type RemoveProps = {
  action: string
  /** What the fold says, and the button in it. */
  label: string
  /** What goes with it. */
  text?: string | undefined
  id?: string | undefined
}

/** Takes a part out of the service; folded, so that nobody presses it in passing. */
export const RemovePart = ({ action, label, text, id }: RemoveProps) => (
  <details class="why" id={id}>
    <summary>{label}</summary>
    <form method="post" action={action} class={text && 'stack'}>
      {text && <p>{text}</p>}
      <Button kind="bad" small>
        {label}
      </Button>
    </form>
  </details>
)
