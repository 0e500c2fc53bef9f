import './ShareDialog.lazy.css'
import { useEffect, useRef, useState } from 'react'
import { useAllWords } from '../language/useAllWords.lazy.ts'
import { Dialog } from '../panels/Dialog.lazy.tsx'
import type { PanelProps } from '../panels/panelProps.ts'
import { getShareAddress, shareLink } from './shareLink.lazy.ts'

/** Shares a link to the slide with the device's share sheet, else the clipboard, else a field to copy it from. */
export function ShareDialog({ session, onClose }: PanelProps) {
  const { deck, index, page, showNotice, onShare } = session
  const words = useAllWords()
  const [needsManualCopy, setNeedsManualCopy] = useState(false)
  const [address] = useState(() => getShareAddress(deck, index, page))
  const started = useRef(false)
  const latest = useRef({ showNotice, onClose, onShare, copied: words.copied })
  useEffect(() => {
    if (started.current) return
    started.current = true
    void shareLink({ title: deck.article.headline, url: address }).then(outcome => {
      if (outcome === 'failed') return setNeedsManualCopy(true)
      if (outcome !== 'cancelled') latest.current.onShare?.(address)
      if (outcome === 'copied') latest.current.showNotice(latest.current.copied)
      latest.current.onClose()
    })
  }, [deck, address])
  if (!needsManualCopy) return null
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
