import './Player.lazy.css'
import { type ReactNode, useEffect, useRef } from 'react'
import { useLaterWords } from '../language/useLaterWords.lazy.ts'
import { inWords } from '../language/words.ts'
import type { PanelProps } from '../panels/panelProps.ts'
import { useEscape } from '../panels/presence.lazy.ts'
import { Icon, LineIcon } from '../shared/Icon.tsx'
import { ICONS } from '../shared/icons.lazy.ts'

/** Where a player is: going on, halted by the reader, let down by the device's voice, or at the article's end. */
export type PlayerState = 'playing' | 'paused' | 'silent' | 'finished'

const RATES = [0.75, 1, 1.25, 1.5, 2]

/**
 * The control that play and listen share: pause and go on, the speed, and close. It is the first stop of the Tab key,
 * as the ARIA guide wants a rotation control to be, and takes the focus when it appears: who started it can stop it.
 * @param says what is going on, for eyes and screen readers
 */
export function Player(
  props: PanelProps & { state: PlayerState; says: string; onToggle: () => void; children?: ReactNode },
) {
  const { session, onClose, state, says, onToggle, children } = props
  const words = useLaterWords()
  const toggle = useRef<HTMLButtonElement>(null)
  useEffect(() => toggle.current?.focus({ preventScroll: true }), [])
  const close = () => {
    onClose()
    session.root.current?.focus({ preventScroll: true })
  }
  useEscape(session.root, close)
  // It plays slides: the full article has none.
  const over = session.view !== 'slides'
  useEffect(() => {
    if (over) onClose()
  }, [over, onClose])
  const label = state === 'playing' ? words.pause : words.goOn
  const icon = state === 'playing' ? 'pause' : 'play'
  return (
    <section className="newsreel-player" aria-label={words.player} {...inWords(words)}>
      <button
        ref={toggle}
        type="button"
        className="newsreel-bar-button"
        aria-label={label}
        title={label}
        onClick={onToggle}
      >
        <LineIcon name={icon} path={ICONS[icon]} />
      </button>
      <span role="status">{says}</span>
      <select
        aria-label={words.speed}
        title={words.speed}
        value={session.settings.rate}
        onChange={event => session.setSettings({ rate: Number(event.target.value) })}
      >
        {[...new Set([...RATES, session.settings.rate])].sort().map(rate => (
          <option key={rate} value={rate}>
            {words.times(rate)}
          </option>
        ))}
      </select>
      {children}
      <button type="button" className="newsreel-bar-button" aria-label={words.stop} title={words.stop} onClick={close}>
        <Icon name="close" />
      </button>
    </section>
  )
}
