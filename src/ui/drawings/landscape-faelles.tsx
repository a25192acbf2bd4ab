import { House, Tree, Tuft } from './pieces.tsx'

/** Low hills, a fjord and a few roofs: anywhere in Denmark, and nowhere in particular. */
export const FaellesLandscape = () => (
  <>
    <circle class="l-sun" cx="1120" cy="96" r="44" />
    <path class="l-1" d="M0 150c220-36 420-30 620-8s420 16 980-14v132H0z" opacity=".6" />
    <path class="l-6" d="M0 172c300-10 620-8 900 4s500 2 700-10v94H0z" opacity=".55" />
    <path
      class="l-line"
      stroke-width="2.5"
      stroke-linecap="round"
      opacity=".7"
      d="M300 184h60M420 190h34M760 188h70M1010 182h44M1260 180h60"
    />
    <path class="l-2" d="M0 196c180-34 380-40 600-18s420 30 620 6 280-24 380-12v88H0z" />
    <Tree x={1016} y={186} size={1.1} shade="l-3" />
    <Tree x={1060} y={188} size={0.8} />
    <House x={1120} y={186} width={88} roof="l-accent" />
    <House x={1236} y={184} width={70} roof="l-brand" />
    <Tree x={1346} y={182} size={1.2} />
    <Tree x={1392} y={184} size={0.85} shade="l-3" />
    <Tree x={262} y={186} size={0.9} shade="l-3" />
    <Tree x={306} y={188} size={0.7} />
    <path class="l-4" d="M0 236c200-30 420-30 640-14s460 22 960-10v48H0z" />
    <Tuft x={170} y={240} size={1.2} />
    <Tuft x={520} y={236} />
    <Tuft x={890} y={242} size={1.3} />
    <Tuft x={1180} y={240} />
    <Tuft x={1460} y={232} size={1.2} />
  </>
)
