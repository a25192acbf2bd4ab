export const paths = {
  messages: () => '/desk/beskeder',
  attempts: (id: string) => `/desk/beskeder/${id}/forsoeg`,
  settlements: (id: string) => `/desk/beskeder/${id}/afslutning`,
}
