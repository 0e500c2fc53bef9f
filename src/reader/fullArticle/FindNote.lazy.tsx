import '../panels/NoteStrip.lazy.css'
import { useEffect } from 'react'
import { useLaterWords } from '../language/useLaterWords.lazy.ts'
import { inWords } from '../language/words.ts'
import type { PanelProps } from '../panels/panelProps.ts'
import { useEscape } from '../panels/presence.lazy.ts'
import { Icon } from '../shared/Icon.tsx'

/** What Ctrl+F brings beside the browser's find box, which sees mounted slides only: an offer of the full article. */
export function FindNote({ session, onClose }: PanelProps) {
  const { root, view, setView } = session
  const words = useLaterWords()
  useEscape(root, onClose)
  // The full article may come by other ways too, and there the note would be wrong.
  useEffect(() => {
    if (view === 'article') onClose()
  }, [view, onClose])
  return (
    <div className="newsreel-find" role="status" {...inWords(words)}>
      <span>{words.findNote}</span>
      <button type="button" className="newsreel-button" onClick={() => setView('article')}>
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
