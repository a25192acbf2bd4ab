// At import oidc-provider warns that it does not know a Node that is newer than it is. Ours is pinned and
// tested with it, and whoever starts the demo should not have to wonder.
const warn = console.warn
console.warn = () => undefined
const library = await import('oidc-provider')
console.warn = warn

export const Provider = library.default
export const { errors, interactionPolicy } = library
