import './NoteStrip.lazy.css'
import { useAllWords } from '../language/useAllWords.lazy.ts'
import { languageAttributes } from '../language/words.ts'
import { CloseButton } from './CloseButton.lazy.tsx'

/**
 * A strip above the bar with a text, a button, and a close button.
 * @param label the accessible name, which makes the strip a landmark region
 * @param text the text, which screen readers announce when it changes
 * @param action the label of the button
 */
export function NoteStrip(props: {
  label?: string
  text: string
  action: string
  onAction: () => void
  onDismiss: () => void
}) {
  const { label, text, action, onAction, onDismiss } = props
  const words = useAllWords()
  return (
    <section className="newsreel-note" aria-label={label} {...languageAttributes(words)}>
      <span role="status">{text}</span>
      <button type="button" className="newsreel-button" onClick={onAction}>
        {action}
      </button>
      <CloseButton label={words.dismiss} onClick={onDismiss} />
    </section>
  )
}
