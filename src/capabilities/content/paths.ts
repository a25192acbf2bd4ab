export const paths = {
  front: () => '/',
  search: () => '/soeg',
  page: (slug: string) => `/side/${slug}`,
  privacy: () => '/privatliv',
  accessibility: () => '/was',
}
