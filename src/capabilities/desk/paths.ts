export const paths = {
  desk: () => '/desk',
  operations: () => '/desk/drift',
  retry: (job: string) => `/desk/drift/opgaver/${job}`,
}
