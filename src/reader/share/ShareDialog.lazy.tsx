import './ShareDialog.lazy.css'
import { useEffect, useRef, useState } from 'react'
import { useAllWords } from '../language/useAllWords.lazy.ts'
import { Dialog } from '../panels/Dialog.lazy.tsx'
import type { PanelProps } from '../panels/panelProps.ts'
import { getShareAddress, shareLink } from './shareLink.lazy.ts'

/**
 * Shares a link to the slide: the device's own sheet, else the clipboard; where neither can, a field to copy it from.
 */
export function ShareDialog({ session, onClose }: PanelProps) {
  const { deck, index: at, page, showNotice: tell, onShare } = session
  const words = useAllWords()
  const [byHand, setByHand] = useState(false)
  const [address] = useState(() => getShareAddress(deck, at, page))
  const started = useRef(false)
  const done = useRef({ tell, onClose, onShare, copied: words.copied })
  useEffect(() => {
    if (started.current) return
    started.current = true
    void shareLink({ title: deck.article.headline, url: address }).then(outcome => {
      if (outcome === 'failed') return setByHand(true)
      if (outcome !== 'cancelled') done.current.onShare?.(address)
      if (outcome === 'copied') done.current.tell(done.current.copied)
      done.current.onClose()
    })
  }, [deck, address])
  if (!byHand) return null
  return (
    <Dialog
      name="share"
      title={words.share}
      onOpen={dialog => dialog.querySelector('input')?.focus({ preventScroll: true })}
      onClose={onClose}
    >
      <label className="newsreel-share">
        <span>{words.copyThis}</span>
        <input readOnly value={address} dir="ltr" onFocus={event => event.target.select()} />
      </label>
    </Dialog>
  )
}
