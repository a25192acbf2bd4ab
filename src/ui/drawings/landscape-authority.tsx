import { Tree } from './pieces.tsx'

const columns = [0, 1, 2, 3, 4, 5].map((n) => `M${1150 + n * 36} 184v-62h14v62z`).join('')

/** A quiet house with columns on a square, and the roofs behind it. */
export const AuthorityLandscape = () => (
  <>
    <circle class="l-sun" cx="930" cy="92" r="40" />
    <path
      class="l-1"
      opacity=".6"
      d="M0 190v-34h90v-22h70v30h110v-46h40v-26l16-20 16 20v26h60v40h150v-24h80v18h160v-40h90v44h190v-30h120v20h208v-36h120v44h90v-28h90v64z"
    />
    <path class="l-3" d="M0 186h1600v74H0z" />
    <path class="l-paper" d="M1136 186v-70h222v70z" />
    <path class="l-6" d={columns} />
    <path class="l-brand" d="M1122 118l125-52 125 52zM1126 118h242v8h-242z" />
    <circle class="l-sun" cx="1247" cy="100" r="9" />
    <path class="l-4" d="M1116 184h262v8h-262zM1106 192h282v8h-282z" />
    <path class="l-ink" d="M1445 190V70h4v120z" />
    <path class="l-accent" d="M1449 72h46l-10 12 10 12h-46z" />
    <Tree x={1060} y={192} size={1.1} />
    <Tree x={1016} y={194} size={0.8} />
    <Tree x={1540} y={192} size={1.1} />
    <Tree x={300} y={192} size={0.9} />
    <Tree x={348} y={194} size={0.7} />
    <path class="l-4" d="M0 222h1600v38H0z" />
    <path
      class="l-line"
      stroke-width="2.5"
      stroke-linecap="round"
      d="M120 240h80M420 236h60M760 244h90M1090 238h70M1380 242h80"
    />
  </>
)
