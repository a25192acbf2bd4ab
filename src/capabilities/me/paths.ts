export const paths = {
  overview: () => '/mit',
  switch: () => '/mit/skift',
}
