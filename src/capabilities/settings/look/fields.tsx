import { Checkbox, FileField, Hidden, Radios, Select, TextField } from '../../../ui/form.tsx'
import { landscapeNames } from '../../../ui/drawings/landscapes.tsx'
import { markNames } from '../../../ui/drawings/marks.tsx'
import type { Form } from '../../../ui/forms.ts'
import type { ThemeInput, ThemePicture } from '../../../ui/theme.ts'
import { colourNames } from '../../../ui/theme/tokens.ts'
import { colourIn, displays, handColours, handName, headers, modes, radii } from './form.ts'
import { Swatch } from './swatch.tsx'
import { lookTexts as t } from './texts.ts'

type Props = { form: Form<any> }

const choices = (names: readonly string[], labels: Record<string, string>) =>
  names.map((value) => ({ value, label: labels[value] ?? value }))

/** The tenant's two colours, and all the others for whoever wants to choose them. */
export function ColourFields({ form }: Props) {
  const isOpen = Object.keys(form.errors).some((name) => /^(light|dark)-/.test(name))
  return (
    <section class="stack" aria-labelledby="farver-h">
      <h2 id="farver-h">{t.colours}</h2>
      <div class="set-two">
        <Colour form={form} name="brand" label={t.brand} hint={t.brandHint} />
        <Colour form={form} name="accent" label={t.accent} hint={t.accentHint} />
      </div>
      <Radios
        form={form}
        name="farver"
        label={t.how}
        choices={[
          { value: 'regn', label: t.derived, hint: t.derivedHint },
          { value: 'selv', label: t.byHand, hint: t.byHandHint },
        ]}
      />
      <details class="why" open={isOpen}>
        <summary>{t.hand}</summary>
        <div class="set-hand">
          {modes.map((mode) => (
            <fieldset class="stack">
              <legend>{t[mode]}</legend>
              {colourNames
                .filter((name) => handColours(mode).includes(name))
                .map((name) => (
                  <Colour form={form} name={handName(mode, name)} label={t.names[name]!} />
                ))}
            </fieldset>
          ))}
        </div>
      </details>
    </section>
  )
}

type ColourProps = Props & { name: string; label: string; hint?: string | undefined }

/** A colour as text, with itself beside it; the island puts the browser's own picker there. */
function Colour({ form, name, label, hint }: ColourProps) {
  return (
    <div class="set-colour">
      <TextField
        form={form}
        name={name}
        label={label}
        hint={hint}
        errors={t.errors}
        width={8}
        spellcheck={false}
        autocomplete="off"
      />
      <Swatch hex={colourIn(form.values[name] ?? '')} />
    </div>
  )
}

/** Font, corners and header. */
export function ShapeFields({ form }: Props) {
  return (
    <section class="stack" aria-labelledby="form-h">
      <h2 id="form-h">{t.shape}</h2>
      <Select
        form={form}
        name="display"
        label={t.display}
        hint={t.displayHint}
        empty={false}
        choices={choices(displays, t.displays)}
      />
      <Radios form={form} name="radius" label={t.radius} inline choices={choices(radii, t.radii)} />
      <Radios
        form={form}
        name="header"
        label={t.header}
        inline
        choices={choices(headers, t.headers)}
      />
    </section>
  )
}

/** Mark and drawing: ours, or pictures of the tenant's own. */
export function PictureFields({ form, input }: Props & { input: ThemeInput }) {
  return (
    <section class="stack" aria-labelledby="billeder-h">
      <h2 id="billeder-h">{t.pictures}</h2>
      <Select
        form={form}
        name="mark"
        label={t.mark}
        empty={false}
        choices={choices(markNames, t.marks)}
      />
      <Own
        form={form}
        name="logo"
        picture={input.logo}
        label={t.logo}
        hint={t.logoHint}
        away={t.noLogo}
      />
      <Select
        form={form}
        name="landscape"
        label={t.landscape}
        empty={false}
        choices={choices(landscapeNames, t.landscapes)}
      />
      <Own
        form={form}
        name="picture"
        picture={input.picture}
        label={t.picture}
        hint={t.pictureHint}
        away={t.noPicture}
      />
    </section>
  )
}

type OwnProps = Props & {
  name: 'logo' | 'picture'
  picture: ThemePicture | undefined
  label: string
  hint: string
  away: string
}

function Own({ form, name, picture, label, hint, away }: OwnProps) {
  return (
    <div class="stack">
      <Hidden form={form} name={name} />
      {picture && (
        <>
          <img
            class="set-picture"
            src={picture.href}
            width={picture.width}
            height={picture.height}
            alt={label}
          />
          <Checkbox form={form} name={`fjern-${name}`} label={away} />
        </>
      )}
      <FileField
        form={form}
        name={`${name}-fil`}
        label={label}
        hint={hint}
        errors={t.errors}
        accept=".svg,.png,.webp,.jpg,.jpeg"
      />
    </div>
  )
}
