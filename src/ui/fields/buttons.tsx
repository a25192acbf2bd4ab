import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '../icons.tsx'
import { safeHref } from '../link.tsx'

type Look = {
  /** 1 is the page's one main action; 2 is any other; 'bad' takes something away. */
  kind?: 1 | 2 | 'bad' | undefined
  small?: boolean | undefined
  wide?: boolean | undefined
  icon?: IconName | undefined
  children: ComponentChildren
}

const classes = ({ kind = 1, small, wide }: Look) =>
  ['btn', kind !== 1 && `btn-${kind}`, small && 'btn-s', wide && 'btn-wide']
    .filter(Boolean)
    .join(' ')

type ButtonProps = Look & {
  name?: string | undefined
  value?: string | undefined
  /** Sends to another address than the form's own. */
  formaction?: string | undefined
  /** The id of the form it belongs to, when it stands outside. */
  form?: string | undefined
}

/** Sends the form it stands in. Says a verb. */
export function Button(props: ButtonProps) {
  const { name, value, formaction, form, icon, children } = props
  return (
    <button
      class={classes(props)}
      type="submit"
      name={name}
      value={value}
      formaction={formaction}
      form={form}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

/** A link that looks like a button, for the step a person is here to take. */
export function ButtonLink(props: Look & { href: string; rel?: string | undefined }) {
  const { href, rel, icon, children } = props
  return (
    <a class={classes(props)} href={safeHref(href) ?? '#'} rel={rel}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}
