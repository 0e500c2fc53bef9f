import { count } from '../output/count.ts'
import type { PictureProgress } from '../site/articles/pictureEvent.ts'

/** Prints nothing about pictures that take less time than this. */
const START_DELAY_MS = 2000
/** The shortest time between two lines when the output is not a terminal. */
const MIN_INTERVAL_MS = 1000

type Stream = Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>

/**
 * Prints the progress of a build: on a terminal one line that changes, elsewhere a line for each picture, at most one
 * per second. It starts when pictures have taken 2 seconds.
 * @param stream where to print
 */
export function createBuildProgress(stream: Stream = process.stderr) {
  /** When the first picture started, by performance.now(). */
  let startedAt: number | undefined
  let lastLineAt = Number.NEGATIVE_INFINITY
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
    lastLineAt = performance.now()
    show(current)
  }
  return {
    /** Called after each article, with the number done and the total. */
    onProgress: (done: number, total: number) => {
      if (!stream.isTTY || timer || startedAt !== undefined) return
      if (done < total) show(`${done} of ${count(total, 'article')}`)
      else clear()
    },
    onPicture: (progress: PictureProgress) => {
      const now = performance.now()
      startedAt ??= now
      current = formatProgress(progress)
      if (timer) return
      const wait = Math.max(startedAt + START_DELAY_MS, stream.isTTY ? 0 : lastLineAt + MIN_INTERVAL_MS) - now
      if (wait <= 0) showPicture()
      else timer = setTimeout(showPicture, wait).unref()
    },
    /** Clears the line, so that another message can be printed. */
    clear,
    /** Stops until the next picture. */
    end: () => {
      clearTimeout(timer)
      timer = undefined
      startedAt = undefined
      clear()
    },
  }
}

function formatProgress({ name, number, total, secondsLeft }: PictureProgress): string {
  const left = secondsLeft === undefined ? '' : `, ${formatDuration(secondsLeft)} left`
  return `Picture ${number} of ${total}: ${name.replace(/\p{Cc}/gu, ' ')}${left}`
}

function formatDuration(seconds: number): string {
  return seconds < 90 ? `about ${Math.max(1, Math.round(seconds))} s` : `about ${Math.round(seconds / 60)} min`
}
