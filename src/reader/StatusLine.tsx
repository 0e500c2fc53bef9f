import { languageAttributes, useWords } from './language/words.ts'
import { useAnnouncement } from './shared/useNotice.ts'

/**
 * The notice, which is visible, or the position of the slide, for screen readers only.
 * @param status the name and position of the slide, or an empty string
 * @param settledIndex the index of the slide that `status` is about
 * @param onReload called when the reader accepts the offer to reload the page; undefined if there is none
 */
export function StatusLine(props: {
  notice: string
  status: string
  settledIndex: number
  onReload: (() => void) | undefined
}) {
  const { notice, status, settledIndex, onReload } = props
  const words = useWords()
  const announcement = useAnnouncement(notice, status, settledIndex)
  return (
    <p className="newsreel-status" role="status" data-shown={notice ? true : undefined} {...languageAttributes(words)}>
      {announcement}
      {onReload ? (
        <button type="button" onClick={onReload}>
          {words.reload}
        </button>
      ) : null}
    </p>
  )
}
