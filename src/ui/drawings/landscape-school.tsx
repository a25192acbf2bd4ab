import { Tree, Tuft } from './pieces.tsx'

/** A low school by a green, with a swing and a flag. */
export const SchoolLandscape = () => (
  <>
    <circle class="l-sun" cx="980" cy="90" r="42" />
    <path class="l-1" d="M0 160c240-30 520-34 780-14s540 14 820-8v122H0z" opacity=".6" />
    <path class="l-2" d="M0 198c260-26 560-26 820-12s520 12 780-6v80H0z" />
    <path class="l-paper" d="M1110 190v-58h300v58z" />
    <path class="l-accent" d="M1098 134l34-34h256l34 34z" />
    <path class="l-6" d="M1222 190v-82l38-30 38 30v82z" />
    <path class="l-sun" d="M1250 118a10 10 0 1 0 20 0 10 10 0 0 0-20 0z" />
    <path
      class="l-ink"
      d="M1128 146h24v20h-24zM1168 146h24v20h-24zM1320 146h24v20h-24zM1360 146h24v20h-24zM1248 190v-34h24v34z"
    />
    <path class="l-ink" d="M1466 190V84h4v106z" />
    <path class="l-accent" d="M1470 86h42l-9 11 9 11h-42z" />
    <Tree x={1040} y={192} size={1.2} shade="l-3" />
    <Tree x={1548} y={188} size={1.1} shade="l-3" />
    <g class="l-grass">
      <path stroke-width="4" d="M812 194l20-64 20 64M932 194l20-64 20 64M832 132h120" />
      <path stroke-width="2" d="M868 132l-8 40M888 132l-4 42M916 132l8 40M936 132l12 38" />
      <path stroke-width="5" d="M856 173h32M920 172h32" />
    </g>
    <path class="l-4" d="M0 240c240-28 520-28 800-14s540 16 800-8v42H0z" />
    <Tuft x={190} y={242} size={1.2} />
    <Tuft x={560} y={238} />
    <Tuft x={1010} y={242} size={1.2} />
    <Tuft x={1470} y={238} />
  </>
)
