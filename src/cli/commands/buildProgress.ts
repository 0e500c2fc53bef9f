import type { PictureProgress } from '../site/articles/pictureEvent.ts'

/** What takes less is not worth a word. */
const QUIET = 2000
/** The least time between two lines where lines stay. */
const PAUSE = 1000

type Stream = Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>

/**
 * Shows how far a build is: on a terminal one line that changes, elsewhere a line a picture, both only while pictures
 * take longer than 2 seconds.
 */
export function buildProgress(stream: Stream = process.stderr) {
  /** When the first of these pictures came. */
  let since: number | undefined
  let lastLine = Number.NEGATIVE_INFINITY
  let current = ''
  let timer: NodeJS.Timeout | undefined
  let isLineOpen = false

  const clear = () => {
    if (isLineOpen) stream.write('\r\u001b[K')
    isLineOpen = false
  }
  const show = (text: string) => {
    const line = `\r\u001b[K${text.slice(0, (stream.columns || 80) - 1)}`
    stream.write(stream.isTTY ? line : `· ${text}\n`)
    isLineOpen = stream.isTTY
  }
  const showPicture = () => {
    timer = undefined
    lastLine = performance.now()
    show(current)
  }
  return {
    /** Articles that are built, of all that are to be. */
    onProgress: (done: number, of: number) => {
      if (!stream.isTTY || timer || since !== undefined) return
      if (done < of) show(`${done} of ${of} articles`)
      else clear()
    },
    onPicture: (progress: PictureProgress) => {
      const now = performance.now()
      since ??= now
      current = textOf(progress)
      if (timer) return
      const wait = Math.max(since + QUIET, stream.isTTY ? 0 : lastLine + PAUSE) - now
      if (wait <= 0) showPicture()
      else timer = setTimeout(showPicture, wait).unref()
    },
    /** Makes room for another line. */
    clear,
    /** Ends it, until the next picture. */
    end: () => {
      clearTimeout(timer)
      timer = undefined
      since = undefined
      clear()
    },
  }
}

function textOf({ name, number, total: of, secondsLeft }: PictureProgress): string {
  const left = secondsLeft === undefined ? '' : `, ${duration(secondsLeft)} left`
  return `Picture ${number} of ${of}: ${name.replace(/\p{Cc}/gu, ' ')}${left}`
}

function duration(seconds: number): string {
  return seconds < 90 ? `about ${Math.max(1, Math.round(seconds))} s` : `about ${Math.round(seconds / 60)} min`
}
