import './ShareDialog.lazy.css'
import { useRef } from 'react'
import { useAllWords } from '../language/useAllWords.lazy.ts'
import { Dialog } from '../panels/Dialog.lazy.tsx'
import type { PanelProps } from '../panels/panelProps.ts'
import { getShareHash } from './shareLink.lazy.ts'
import { createSnippets } from './snippets.lazy.ts'

/** Embed code for this article at the current slide: the element, an iframe, a link. */
export function EmbedDialog({ session, onClose }: PanelProps) {
  const { deck, index, embed } = session
  const words = useAllWords()
  if (!embed) return null
  const snippets = createSnippets(embed, deck.article.headline, getShareHash(deck, index))
  return (
    <Dialog name="embed" title={words.embed} onClose={onClose}>
      <Snippet name={words.embedElement} text={snippets.element} rows={5} showNotice={session.showNotice} />
      <Snippet name={words.embedFrame} text={snippets.iframe} rows={5} showNotice={session.showNotice} />
      <Snippet name={words.embedLink} text={snippets.link} rows={2} showNotice={session.showNotice} />
    </Dialog>
  )
}

function Snippet(props: { name: string; text: string; rows: number; showNotice: (notice: string) => void }) {
  const { name, text, rows, showNotice } = props
  const words = useAllWords()
  const field = useRef<HTMLTextAreaElement>(null)
  // Select the text: if the clipboard is blocked, the user can copy it with one key.
  const copy = () => {
    field.current?.select()
    navigator.clipboard?.writeText(text).then(
      () => showNotice(words.snippetCopied),
      () => {},
    )
  }
  return (
    <div className="newsreel-share">
      <label>
        <span>{name}</span>
        <textarea ref={field} readOnly rows={rows} value={text} dir="ltr" spellCheck={false} />
      </label>
      <button type="button" className="newsreel-button" aria-label={words.copyOf(name)} onClick={copy}>
        {words.copy}
      </button>
    </div>
  )
}
