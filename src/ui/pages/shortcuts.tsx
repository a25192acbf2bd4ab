import { Icon } from '../icons.tsx'
import { useTexts } from '../site.ts'
import { texts } from '../texts.ts'

/** Which keys the worklist answers to, and the way to switch them off. The island shows the button. */
export function Shortcuts() {
  const t = useTexts(texts)
  return (
    <>
      <button type="button" class="btn btn-2 btn-s shortcuts-open" data-open-shortcuts hidden>
        <Icon name="keyboard" />
        {t.keyboard}
      </button>
      <dialog class="dialog" aria-labelledby="genveje-t" data-shortcuts>
        <h2 id="genveje-t">{t.keyboard}</h2>
        <dl class="keys">
          {Object.entries(t.keys).map(([key, does]) => (
            <>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </>
          ))}
        </dl>
        <div class="check">
          <input type="checkbox" id="genveje-til" />
          <label for="genveje-til">{t.keysInUse}</label>
        </div>
        <form method="dialog">
          <button class="btn btn-s" type="submit">
            {t.close}
          </button>
        </form>
      </dialog>
    </>
  )
}
