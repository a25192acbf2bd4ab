import { Button } from '../../../../ui/form.tsx'
import { useSite, useTexts } from '../../../../ui/site.ts'
import { written } from '../address.ts'
import { insightIsland } from '../assets.ts'
import { insightPaths as paths } from '../paths.ts'
import { insightTexts } from '../texts.ts'
import { longest } from './answer.ts'

/** What a page needs to be counted, and no more: the address it is known by. */
export function Counted({ path }: { path: string }) {
  const address = written({ path, language: useSite().language })
  return (
    <div {...insightIsland} data-to={paths.count()} data-path={address} hidden>
      <WithoutScript address={address} />
    </div>
  )
}

/** The foot of a page that answers something: »Var siden nyttig?«. The same bytes for everybody. */
export function Useful({ path }: { path: string }) {
  const t = useTexts(insightTexts)
  const address = written({ path, language: useSite().language })
  return (
    <section
      class="card card-tint measure mt-6"
      aria-labelledby="nyttig"
      {...insightIsland}
      data-to={paths.count()}
      data-path={address}
    >
      <form method="get" action={paths.useful()} class="split">
        <input type="hidden" name="sti" value={address} />
        <h2 id="nyttig" class="h-s">
          {t.useful}
        </h2>
        <p class="cluster cluster-s">
          <Button kind={2} small name="svar" value="ja">
            {t.yes}
          </Button>
          <Button kind={2} small name="svar" value="nej">
            {t.no}
          </Button>
        </p>
      </form>
      <template>
        <form method="post" action={paths.useful()} class="stack measure">
          <h2 class="h-s" tabindex={-1}>
            {t.thanks}
          </h2>
          <input type="hidden" name="id" />
          <input type="hidden" name="sti" value={address} />
          <input type="hidden" name="svar" />
          <div class="field">
            <label for="nyttig-tekst">{t.thanksMore}</label>
            <p class="hint" id="nyttig-hint">
              {t.missingHint} {t.kept}
            </p>
            <textarea
              class="input"
              id="nyttig-tekst"
              name="tekst"
              rows={4}
              maxLength={longest}
              aria-describedby="nyttig-hint"
            />
          </div>
          <p>
            <Button kind={2} small>
              {t.send}
            </Button>
          </p>
        </form>
      </template>
      <WithoutScript address={address} />
    </section>
  )
}

const WithoutScript = ({ address }: { address: string }) => (
  <noscript>
    <img
      src={`${paths.countWithoutScript()}?${new URLSearchParams({ sti: address })}`}
      alt=""
      width={1}
      height={1}
    />
  </noscript>
)
