import './HelpDialog.lazy.css'
import { useAllWords } from '../language/useAllWords.lazy.ts'
import { Dialog } from '../panels/Dialog.lazy.tsx'
import type { PanelProps } from '../panels/panelProps.ts'
import { canSpeak } from '../player/canSpeak.lazy.ts'

/** The help: what keys and fingers do, and the switch for keys with a single letter (WCAG 2.1.4). */
export function HelpDialog({ session, onClose }: PanelProps) {
  const { settings, setSettings, deck } = session
  const words = useAllWords()
  const { key } = words
  const hasPictures = deck.slides.some(({ body }) => body.some(block => block.type === 'figure' && block.src))
  const rtl = session.root.current?.dir === 'rtl'
  const keys: [string[], string][] = [
    [[rtl ? '←' : '→'], words.keyNext],
    [[rtl ? '→' : '←'], words.keyPrevious],
    [['↑', '↓'], words.keyScroll],
    [[key.space, key.pageDown], words.keyPage],
    [[key.home], words.keyFirst],
    [[key.end], words.keyLast],
    [[key.escape], words.keyClose],
  ]
  const letters: [string[], string][] = [
    [['C'], words.contents],
    [['M'], words.more],
    [['F'], `${words.fullArticle} / ${words.backToSlides}`],
    [['Z'], words.enlarge],
    [['P'], words.play],
    ...(canSpeak() ? [[['L'], words.listen] satisfies [string[], string]] : []),
    [['S'], words.share],
    [['+', '−'], words.textSize],
    [['?'], words.help],
  ]
  return (
    <Dialog name="help" title={words.help} onClose={onClose}>
      <h3>{words.gestures}</h3>
      <p>{words.gestureSwipe}</p>
      {hasPictures ? <p>{words.gestureTap}</p> : null}
      <h3>{words.keys}</h3>
      <Keys rows={keys} />
      <label className="newsreel-switch">
        <input
          type="checkbox"
          role="switch"
          checked={settings.singleKeys}
          aria-checked={settings.singleKeys}
          onChange={event => setSettings({ singleKeys: event.target.checked })}
        />
        <span>{words.singleKeys}</span>
      </label>
      <div data-off={!settings.singleKeys || undefined}>
        <Keys rows={letters} />
      </div>
    </Dialog>
  )
}

function Keys({ rows }: { rows: [string[], string][] }) {
  return (
    <dl className="newsreel-keys">
      {rows.map(([keys, does]) => (
        <div key={does}>
          <dt>
            {keys.map(key => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  )
}
