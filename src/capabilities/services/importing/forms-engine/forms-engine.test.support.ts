type Link = { path: string; condition?: string }

/** A page, where one goes from it, and what it asks. */
export const page = (path: string, next: (string | Link)[], ...components: object[]) => ({
  path,
  title: `Page ${path}`,
  components,
  next: next.map((link) => (typeof link === 'string' ? { path: link } : link)),
})

/** A text field, with what else it says. */
export const text = (name: string, more: object = {}) => ({
  type: 'TextField',
  name,
  title: name,
  options: {},
  schema: {},
  ...more,
})

/** A condition that has a name. */
export const is = (
  name: string,
  field: string,
  value: string,
  operator = 'is',
  type = 'YesNoField',
) => ({
  name,
  displayName: name,
  value: {
    name,
    conditions: [
      {
        field: { name: field, type, display: field },
        operator,
        value: { type: 'Value', value, display: value },
      },
    ],
  },
})

/** A form of these pages and conditions. */
export const form = (pages: object[], conditions: object[] = [], more: object = {}) => ({
  startPage: '/a',
  pages,
  conditions,
  lists: [],
  sections: [],
  ...more,
})
