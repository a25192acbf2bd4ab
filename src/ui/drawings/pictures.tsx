/** Building blocks and a kite. */
const Blocks = () => (
  <>
    <path class="l-sky" d="M0 0h320v220H0z" />
    <path class="l-4" d="M0 184h320v36H0z" />
    <g transform="rotate(14 236 62)">
      <path class="l-accent" d="M236 20l26 40-26 52-26-52z" />
      <path class="l-paper" opacity=".55" d="M236 20l26 40h-52z" />
    </g>
    <path
      d="M224 112c-14 22 14 30-2 50-10 13-26 8-34 22"
      stroke="var(--c-accent)"
      stroke-width="2.5"
      fill="none"
    />
    <path class="l-6" d="M40 132h52v52H40z" />
    <path class="l-2" d="M96 132h52v52H96z" />
    <path class="l-sky" d="M108 184v-18a14 14 0 0 1 28 0v18z" />
    <path class="l-brand" d="M68 80h52v52H68z" />
    <circle class="l-sky" cx="94" cy="106" r="15" />
    <path class="l-sun" d="M68 80l26-34 26 34z" />
    <circle class="l-3" cx="176" cy="168" r="16" />
  </>
)

/** A bicycle with books in its basket. */
const Bicycle = () => (
  <>
    <path class="l-sky" d="M0 0h320v220H0z" />
    <circle class="l-sun" cx="78" cy="64" r="34" />
    <path class="l-2" d="M0 176c60-18 120-18 170-6s100 10 150-4v54H0z" />
    <path class="l-4" d="M0 190h320v30H0z" />
    <path class="l-brand" d="M222 62h13v30h-13z" />
    <path class="l-3" d="M237 54h10v38h-10z" />
    <path class="l-6" d="M249 66h9v26h-9z" />
    <g
      fill="none"
      stroke="var(--l-ink)"
      stroke-width="5"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <circle cx="98" cy="154" r="36" />
      <circle cx="224" cy="154" r="36" />
    </g>
    <g
      fill="none"
      stroke="var(--c-accent)"
      stroke-width="6.5"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d="M98 154l32-56h64l-38 56H98zM126 88l30 66M224 154l-32-68" />
    </g>
    <g
      fill="none"
      stroke="var(--l-ink)"
      stroke-width="5.5"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d="M176 84h20M112 86h28" />
    </g>
    <path class="l-paper" d="M212 88h54l-6 30h-42z" />
    <path d="M214 98h50M216 108h46" stroke="var(--l-1)" stroke-width="3" />
  </>
)

/** Gables by the water, and a boat. */
const Harbour = () => (
  <>
    <path class="l-sky" d="M0 0h320v220H0z" />
    <path class="l-1" d="M0 164h320v56H0z" />
    <path class="l-brand" d="M24 164v-62l34-30 34 30v62z" />
    <path class="l-paper" d="M92 164v-62l34-30 34 30v62z" />
    <path class="l-accent" d="M160 164v-62l34-30 34 30v62z" />
    <path
      class="l-sun"
      opacity=".9"
      d="M50 100h16v16H50zM50 128h16v16H50zM186 100h16v16h-16zM186 128h16v36h-16z"
    />
    <path class="l-6" d="M118 100h16v16h-16zM112 128h28v36h-28z" />
    <path class="l-ink" d="M206 180h96l-14 24h-70z" />
    <path class="l-paper" d="M232 180v-24h26v24z" />
    <path class="l-6" d="M237 161h7v7h-7zM247 161h7v7h-7z" />
    <path
      d="M280 180v-66M280 118l-24 34"
      stroke="var(--l-ink)"
      stroke-width="3.5"
      stroke-linecap="round"
    />
    <path class="l-accent" d="M282 114h18l-5 6 5 6h-18z" />
    <path
      class="l-line"
      stroke-width="3"
      stroke-linecap="round"
      opacity=".8"
      d="M24 184h44M100 194h60M40 206h30M150 210h36"
    />
  </>
)

/** Two who work here. */
const Colleagues = () => (
  <>
    <path class="l-sky" d="M0 0h320v220H0z" />
    <path class="l-2" d="M0 180c40-26 90-30 130-10s120 12 190-14v40H0z" />
    <circle class="l-3" cx="214" cy="82" r="25" />
    <path class="l-accent" d="M168 186v-22a46 46 0 0 1 92 0v22z" />
    <path
      d="M199 122l15 26 15-26"
      fill="none"
      stroke="var(--l-sky-2)"
      stroke-width="4.5"
      stroke-linejoin="round"
    />
    <rect class="l-sun" x="201" y="146" width="26" height="30" rx="3" />
    <circle class="l-accent" cx="214" cy="156" r="4.5" />
    <path class="l-accent" d="M207 165h14v4h-14z" />
    <circle class="l-6" cx="118" cy="82" r="25" />
    <path class="l-brand" d="M72 186v-22a46 46 0 0 1 92 0v22z" />
    <path
      d="M103 122l15 26 15-26"
      fill="none"
      stroke="var(--l-sky-2)"
      stroke-width="4.5"
      stroke-linejoin="round"
    />
    <rect class="l-sun" x="105" y="146" width="26" height="30" rx="3" />
    <circle class="l-brand" cx="118" cy="156" r="4.5" />
    <path class="l-brand" d="M111 165h14v4h-14z" />
    <path class="l-4" d="M0 186h320v34H0z" />
  </>
)

/** A house, a key and a hedge. */
const Home = () => (
  <>
    <path class="l-sky" d="M0 0h320v220H0z" />
    <circle class="l-sun" cx="254" cy="58" r="30" />
    <path class="l-2" d="M0 182c60-20 130-20 190-8s90 8 130-4v50H0z" />
    <path class="l-paper" d="M84 186v-66l62-46 62 46v66z" />
    <path class="l-accent" d="M70 124l76-58 76 58-9 11-67-50-67 50z" />
    <path class="l-brand" d="M132 186v-42a14 14 0 0 1 28 0v42z" />
    <path class="l-6" d="M98 132h22v22H98zM172 132h22v22h-22z" />
    <circle class="l-3" cx="244" cy="172" r="22" />
    <circle class="l-5" cx="270" cy="178" r="17" />
    <path class="l-4" d="M0 190h320v30H0z" />
  </>
)

/** A cup of coffee, and someone to drink it with. */
const Care = () => (
  <>
    <path class="l-sky" d="M0 0h320v220H0z" />
    <path class="l-2" d="M0 168c70-22 150-20 220-6 40 8 70 6 100-2v60H0z" />
    <path class="l-4" d="M0 184h320v36H0z" />
    <path
      class="l-accent"
      d="M160 96c-24-17-36-30-36-45 0-12 8-20 19-20 8 0 14 4 17 11 3-7 9-11 17-11 11 0 19 8 19 20 0 15-12 28-36 45z"
    />
    <path class="l-paper" d="M82 188h156l-14 12H96z" />
    <path
      fill="none"
      stroke="var(--c-brand)"
      stroke-width="11"
      d="M206 126h12a17 17 0 0 1 0 34h-16"
    />
    <path class="l-brand" d="M108 112h104v36a40 40 0 0 1-40 40h-24a40 40 0 0 1-40-40z" />
    <path class="l-6" d="M108 112h104v12H108z" />
    <circle class="l-3" cx="58" cy="176" r="15" />
    <circle class="l-sun" cx="270" cy="54" r="24" />
  </>
)

/** Waves, a reed and a bird. */
const Nature = () => (
  <>
    <path class="l-sky" d="M0 0h320v220H0z" />
    <circle class="l-sun" cx="84" cy="62" r="32" />
    <path class="l-2" d="M0 136c60-30 120-34 180-18s100 12 140-2v60H0z" />
    <path class="l-1" d="M0 156h320v64H0z" />
    <path
      class="l-line"
      stroke-width="3"
      stroke-linecap="round"
      d="M30 172h52M120 182h70M60 198h44M180 204h60M244 168h46"
    />
    <path
      class="l-grass"
      stroke-width="4"
      d="M236 206c-2-40 0-70 8-104M252 206c2-34 6-60 18-88M222 206c-4-30-8-50-18-72"
    />
    <path
      class="l-5"
      d="M240 104c-2-14 4-24 8-28 4 6 5 18 0 29zM266 120c2-12 8-20 13-23 1 8-1 17-8 25zM206 136c-6-9-8-19-7-25 6 4 11 13 12 22z"
    />
    <path
      class="l-accent"
      d="M132 84c10-10 22-10 30 0 8-10 20-10 30 0-12-3-22 0-30 8-8-8-18-11-30-8z"
    />
  </>
)

/** People round a table, talking. */
const Together = () => (
  <>
    <path class="l-sky" d="M0 0h320v220H0z" />
    <path
      class="l-paper"
      d="M92 30h136a14 14 0 0 1 14 14v42a14 14 0 0 1-14 14h-52l-22 20v-20H92a14 14 0 0 1-14-14V44a14 14 0 0 1 14-14z"
    />
    <path class="l-1" d="M100 50h120v8H100zM100 70h84v8h-84z" />
    <circle class="l-6" cx="62" cy="128" r="20" />
    <circle class="l-3" cx="160" cy="140" r="20" />
    <circle class="l-accent" cx="258" cy="128" r="20" />
    <path class="l-brand" d="M24 200v-14a38 38 0 0 1 76 0v14z" />
    <path class="l-5" d="M122 206v-8a38 38 0 0 1 76 0v8z" />
    <path class="l-ink" d="M220 200v-14a38 38 0 0 1 76 0v14z" />
    <path class="l-4" d="M0 190h320v30H0z" />
  </>
)

const pictures = {
  blocks: Blocks,
  bicycle: Bicycle,
  harbour: Harbour,
  colleagues: Colleagues,
  home: Home,
  care: Care,
  nature: Nature,
  together: Together,
}

export type PictureName = keyof typeof pictures
export const pictureNames = Object.keys(pictures) as PictureName[]

/** A flat picture in the tenant's colours. Decoration. */
export function Picture({ name }: { name: PictureName }) {
  const Drawing = pictures[name]
  return (
    <svg viewBox="0 0 320 220" aria-hidden="true" focusable="false">
      <Drawing />
    </svg>
  )
}
