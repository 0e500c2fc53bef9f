import './ShareDialog.lazy.css'
import { useRef } from 'react'
import { useAllWords } from '../language/useAllWords.lazy.ts'
import { Dialog } from '../panels/Dialog.lazy.tsx'
import type { PanelProps } from '../panels/panelProps.ts'
import { getShareHash } from './shareLink.lazy.ts'
import { createSnippets } from './snippets.lazy.ts'

/** What to paste to have this article, at this slide, in another page: the element, an iframe, a link. */
export function EmbedDialog({ session, onClose }: PanelProps) {
  const { deck, index: at, embed } = session
  const words = useAllWords()
  if (!embed) return null
  const snippets = createSnippets(embed, deck.article.headline, getShareHash(deck, at))
  return (
    <Dialog name="embed" title={words.embed} onClose={onClose}>
      <Snippet name={words.embedElement} text={snippets.element} rows={5} tell={session.showNotice} />
      <Snippet name={words.embedFrame} text={snippets.iframe} rows={5} tell={session.showNotice} />
      <Snippet name={words.embedLink} text={snippets.link} rows={2} tell={session.showNotice} />
    </Dialog>
  )
}

function Snippet(props: { name: string; text: string; rows: number; tell: (sentence: string) => void }) {
  const { name, text, rows, tell } = props
  const words = useAllWords()
  const field = useRef<HTMLTextAreaElement>(null)
  // Where the clipboard is closed to us, what is selected is one key away from being copied.
  const copy = () => {
    field.current?.select()
    navigator.clipboard?.writeText(text).then(
      () => tell(words.snippetCopied),
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
