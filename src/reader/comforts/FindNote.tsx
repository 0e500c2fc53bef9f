import './FindNote.css'
import { Icon } from '../Icon.tsx'
import type { PanelProps } from '../usePanel.tsx'
import { useLaterWords } from '../words/useLaterWords.ts'

/** What Ctrl+F brings beside the browser's find box, which sees mounted slides only: an offer of the full article. */
export function FindNote({ session, onClose }: PanelProps) {
  const words = useLaterWords()
  const show = () => {
    onClose()
    session.setView('article')
  }
  return (
    <div className="newsreel-find" role="status" lang={words.lang}>
      <span>{words.findNote}</span>
      <button type="button" className="newsreel-button" onClick={show}>
        {words.fullArticle}
      </button>
      <button
        type="button"
        className="newsreel-bar-button"
        aria-label={words.dismiss}
        title={words.dismiss}
        onClick={onClose}
      >
        <Icon name="close" />
      </button>
    </div>
  )
}
