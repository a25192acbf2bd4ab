/** A colour as eye and hand think of it: lightness 0–1, chroma 0–0.4, hue in degrees. */
export type Oklch = { l: number; c: number; h: number }
type Rgb = [number, number, number]

export const isHex = (value: string) => /^#[0-9a-f]{6}$/i.test(value)

const linear = (byte: number) => {
  const v = byte / 255
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
}
const gamma = (v: number) => (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055)

const rgbOf = (hex: string): Rgb => {
  const n = Number.parseInt(hex.slice(1), 16)
  return [linear(n >> 16), linear((n >> 8) & 255), linear(n & 255)]
}

const hexOf = (rgb: Rgb) =>
  `#${rgb
    .map((v) => Math.round(Math.min(1, Math.max(0, gamma(v))) * 255))
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')}`

/** sRGB to OKLCH, after Björn Ottosson's OKLab. */
export function toOklch(hex: string): Oklch {
  const [r, g, b] = rgbOf(hex)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return { l: lightness, c: Math.hypot(a, bb), h: (Math.atan2(bb, a) * 180) / Math.PI }
}

function linearRgb({ l: lightness, c, h }: Oklch): Rgb {
  const a = c * Math.cos((h * Math.PI) / 180)
  const b = c * Math.sin((h * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

const shows = (rgb: Rgb) => rgb.every((v) => v >= -0.0001 && v <= 1.0001)

/** OKLCH to the nearest colour a screen shows: chroma gives way, lightness and hue stay. */
export function toHex(colour: Oklch): string {
  let [low, high] = [0, colour.c]
  if (shows(linearRgb(colour))) return hexOf(linearRgb(colour))
  for (let i = 0; i < 12; i++) {
    const middle = (low + high) / 2
    if (shows(linearRgb({ ...colour, c: middle }))) low = middle
    else high = middle
  }
  return hexOf(linearRgb({ ...colour, c: low }))
}

const luminance = (hex: string) => {
  const [r, g, b] = rgbOf(hex)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast between two colours, 1–21, as WCAG 2.2 counts it. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** What `color-mix(in srgb, one share, other)` gives. */
export function mix(one: string, share: number, other: string): string {
  const bytes = [1, 3, 5].map((at) => {
    const [a, b] = [one, other].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16))
    return Math.round((a ?? 0) * share + (b ?? 0) * (1 - share))
  })
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
