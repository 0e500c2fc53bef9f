import { useEffect } from 'react'
import { useAllWords } from '../language/useAllWords.lazy.ts'
import { NoteStrip } from '../panels/NoteStrip.lazy.tsx'
import type { PanelProps } from '../panels/panelProps.ts'
import { useEscape } from '../panels/presence.lazy.ts'

/** Offers the full article on Ctrl+F, since the browser's find box sees only the mounted slides. */
export function FindNote({ session, onClose }: PanelProps) {
  const { root, view, setView } = session
  const words = useAllWords()
  useEscape(root, onClose)
  // The full article can be opened in other ways too. The note is pointless then.
  useEffect(() => {
    if (view === 'article') onClose()
  }, [view, onClose])
  return (
    <NoteStrip
      text={words.findNote}
      action={words.searchArticle}
      onAction={() => setView('article')}
      onDismiss={onClose}
    />
  )
}
