import { isHex } from '../../../ui/theme/colour.ts'

/** A colour beside its name. As a drawing, since nothing here carries a style of its own. */
export const Swatch = ({ hex }: { hex: string }) =>
  isHex(hex) ? (
    <svg class="set-swatch" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <rect width="20" height="20" rx="4" fill={hex} />
    </svg>
  ) : null
