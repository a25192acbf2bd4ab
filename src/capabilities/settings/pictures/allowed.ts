/** What an SVG of ours may hold. Everything else is left out, with what is in it. */
export const elements = new Set(
  `svg g defs title desc path circle ellipse rect line polyline polygon use clipPath mask
   linearGradient radialGradient stop`.split(/\s+/),
)

/** How something looks: as an attribute, in `style`, or in a rule for a class. */
export const looks = new Set(
  `fill fill-rule fill-opacity clip-rule clip-path mask stroke stroke-width stroke-linecap stroke-linejoin
   stroke-miterlimit stroke-dasharray stroke-dashoffset stroke-opacity opacity stop-color stop-opacity`.split(
    /\s+/,
  ),
)

/** Where something is. */
export const places = new Set(
  `id d x y x1 y1 x2 y2 cx cy r rx ry fx fy width height points transform viewBox preserveAspectRatio offset
   gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits`.split(
    /\s+/,
  ),
)

/** A value that names nothing outside the drawing: plain, or a part of it by id. */
export const isPlain = (value: string): boolean =>
  /^url\(["']?#[\w-]{1,80}["']?\)$/.test(value) ||
  (/^[\w\s#.,()%+-]*$/.test(value) && !/url|script|expression|import/i.test(value))

export const isOwnId = (value: string): boolean => /^#[\w-]{1,80}$/.test(value)
