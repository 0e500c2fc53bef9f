import './Player.lazy.css'
import { type ReactNode, useEffect, useRef } from 'react'
import { useAllWords } from '../language/useAllWords.lazy.ts'
import { languageAttributes } from '../language/words.ts'
import { CloseButton } from '../panels/CloseButton.lazy.tsx'
import type { PanelProps } from '../panels/panelProps.ts'
import { useEscape } from '../panels/presence.lazy.ts'
import { LineIcon } from '../shared/Icon.tsx'
import { LAZY_ICON_PATHS } from '../shared/icons.lazy.ts'

/** `paused` by the reader, `silent` if the voice did not speak, `finished` after the last slide. */
export type PlayerState = 'playing' | 'paused' | 'silent' | 'finished'

const RATES = [0.75, 1, 1.25, 1.5, 2]

/**
 * The controls of autoplay and reading aloud: pause, speed and close. They are the first tab stop, as the ARIA guide
 * asks of a rotation control, and take the focus when they appear.
 * @param props.status what the player does, shown and announced
 */
export function Player(
  props: PanelProps & { state: PlayerState; status: string; onToggle: () => void; children?: ReactNode },
) {
  const { session, onClose, state, status, onToggle, children } = props
  const words = useAllWords()
  const toggle = useRef<HTMLButtonElement>(null)
  useEffect(() => toggle.current?.focus({ preventScroll: true }), [])
  const close = () => {
    onClose()
    session.root.current?.focus({ preventScroll: true })
  }
  useEscape(session.root, close)
  const hasSlides = session.view === 'slides'
  useEffect(() => {
    if (!hasSlides) onClose()
  }, [hasSlides, onClose])
  const label = state === 'playing' ? words.pause : words.resumePlayback
  const icon = state === 'playing' ? 'pause' : 'play'
  return (
    <section className="newsreel-player" aria-label={words.player} {...languageAttributes(words)}>
      <button
        ref={toggle}
        type="button"
        className="newsreel-bar-button"
        aria-label={label}
        title={label}
        onClick={onToggle}
      >
        <LineIcon name={icon} path={LAZY_ICON_PATHS[icon]} />
      </button>
      <span role="status">{status}</span>
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
      <CloseButton label={words.stop} onClick={close} />
    </section>
  )
}
