/** The council chamber, for a meeting without a picture of its own. */
export const CouncilPicture = () => (
  <svg
    viewBox="0 0 480 380"
    preserveAspectRatio="xMidYMax slice"
    aria-hidden="true"
    focusable="false"
  >
    <path fill="var(--c-plane-line)" d="M0 0h480v380H0z" />
    <g fill="var(--c-plane)" opacity=".42">
      <path d="M30 0h72v230H30zM124 0h72v230h-72zM284 0h72v230h-72zM378 0h72v230h-72z" />
    </g>
    <path fill="var(--c-plane)" d="M0 292h480v88H0z" />
    <path class="k-wood" d="M216 118h48v30c0 16-12 24-24 30-12-6-24-14-24-30z" />
    <path
      d="M223 140c6-6 11-6 17 0s11 6 17 0M226 153c5-5 9-5 14 0s9 5 14 0"
      stroke="var(--c-plane)"
      stroke-width="3.5"
      fill="none"
    />
    <g class="k-seat">
      <circle cx="66" cy="300" r="13" />
      <circle cx="104" cy="268" r="13" />
      <circle cx="156" cy="247" r="13" />
      <circle cx="324" cy="247" r="13" />
      <circle cx="376" cy="268" r="13" />
      <circle cx="414" cy="300" r="13" />
    </g>
    <circle cx="240" cy="214" r="14" class="k-head" />
    <path class="k-desk" d="M200 246h80v-20h-80z" />
    <path
      class="k-wood"
      d="M14 380c10-78 100-126 226-126s216 48 226 126h-58c-18-48-82-74-168-74S90 332 72 380z"
    />
  </svg>
)
