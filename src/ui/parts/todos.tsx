import type { ComponentChildren } from 'preact'
import { ButtonLink } from '../fields/buttons.tsx'

export type Todo = {
  /** Begins with a verb: 'Send en tegning af facaden'. */
  title: string
  about?: ComponentChildren | undefined
  /** 'Senest onsdag 3. december'. */
  deadline?: ComponentChildren | undefined
  action: { href: string; label: string }
}

/** What waits for the person. Nothing is shown when nothing does. */
export function Todos({ title, todos, id = 'venter' }: TodosProps) {
  if (todos.length === 0) return null
  return (
    <section class="todos" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="todo-list">
        {todos.map(({ title: what, about, deadline, action }, index) => (
          <li class="todo">
            <div>
              <h3>{what}</h3>
              {(about || deadline) && (
                <p class="meta">
                  {about} {deadline && <b class="accent">{deadline}</b>}
                </p>
              )}
            </div>
            <ButtonLink href={action.href} kind={index === 0 ? 1 : 2}>
              {action.label}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

type TodosProps = { title: string; todos: readonly Todo[]; id?: string | undefined }
