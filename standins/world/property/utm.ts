/** Longitude and latitude in degrees as EPSG:25832 (UTM zone 32 on GRS80), in whole centimetres: Krüger's series. */
export function utm32(lon: number, lat: number): { x: number; y: number } {
  const n = 1 / (2 * 298.257222101 - 1)
  const radius = (6378137 / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64)
  const alpha = [
    n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3,
    (13 / 48) * n ** 2 - (3 / 5) * n ** 3,
    (61 / 240) * n ** 3,
  ]
  const phi = (lat * Math.PI) / 180
  const lambda = ((lon - 9) * Math.PI) / 180
  const e = (2 * Math.sqrt(n)) / (1 + n)
  const t = Math.sinh(Math.atanh(Math.sin(phi)) - e * Math.atanh(e * Math.sin(phi)))
  const xi = Math.atan2(t, Math.cos(lambda))
  const eta = Math.atanh(Math.sin(lambda) / Math.sqrt(1 + t * t))
  const sum = (make: (a: number, twice: number) => number) =>
    alpha.reduce((total, a, index) => total + make(a, 2 * (index + 1)), 0)
  const north = xi + sum((a, k) => a * Math.sin(k * xi) * Math.cosh(k * eta))
  const east = eta + sum((a, k) => a * Math.cos(k * xi) * Math.sinh(k * eta))
  const cm = (metres: number) => Math.round(metres * 100) / 100
  return { x: cm(500_000 + 0.9996 * radius * east), y: cm(0.9996 * radius * north) }
}
