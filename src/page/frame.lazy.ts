import { createRef, type Ref } from 'react'
import { ArticleError } from '../article/fetchJson.ts'
import type { Article } from '../article/schema.ts'
import { buildDeck } from '../deck/buildDeck.ts'
import { slideHash } from '../deck/location.ts'
import { type FrameMessage, type PageMessage, pack, readPageMessage } from '../protocol/messages.ts'
import type { ReaderHandle } from '../reader/handle.ts'
import type { ReaderProps } from '../reader/readerProps.ts'

/** What an article's page tells the page that frames it, when it stands in an iframe. */
export type FrameConnection = Required<Pick<ReaderProps, 'onSlide' | 'onShare' | 'page'>> & {
  ref: Ref<ReaderHandle>
  onReady: (article: Article) => void
  onError: (error: Error) => void
}

/**
 * The frame's side of the messages (src/protocol). It answers the origin of the first `hello` that its parent sends,
 * and no other; until then, and where nobody frames it, it is silent.
 * @param page the absolute address of the article's own page
 */
export function connectFrame(page: string): FrameConnection & { listen: () => () => void } {
  const ref = createRef<ReaderHandle>()
  let origin: string | undefined
  let complete = false
  // What a page that comes to listen late has missed, the last of each type.
  const said = new Map<FrameMessage['type'], FrameMessage>()
  const post = (message: FrameMessage) => {
    if (origin) window.parent.postMessage(pack(message), origin)
  }
  const say = (message: FrameMessage) => {
    said.set(message.type, message)
    post(message)
  }
  const obey = (message: PageMessage) => {
    if (message.type === 'goTo') ref.current?.goTo(message.slide)
    else if (message.type === 'next') ref.current?.next()
    else if (message.type === 'previous') ref.current?.previous()
  }
  const heard = ({ source, origin: from, data }: MessageEvent) => {
    if (source !== window.parent || from === 'null' || (origin && from !== origin)) return
    const message = readPageMessage(data)
    if (message?.type !== 'hello') return message && origin && obey(message)
    if (origin) return
    origin = from
    for (const type of ['size', 'ready', 'error', 'slide', 'complete'] as const) {
      const missed = said.get(type)
      if (missed) post(missed)
    }
  }
  const resized = () => say({ type: 'size', height: suggestHeight(innerWidth) })
  return {
    page,
    ref,
    listen() {
      if (window.parent === window) return () => {}
      resized()
      addEventListener('message', heard)
      addEventListener('resize', resized)
      return () => {
        removeEventListener('message', heard)
        removeEventListener('resize', resized)
      }
    },
    onReady: article => {
      said.delete('error')
      say({ type: 'ready', headline: article.headline.slice(0, 2000), count: buildDeck(article).count })
    },
    onError: error => {
      const fault = error instanceof ArticleError ? error.fault : 'failed'
      say({ type: 'error', fault, message: error.message.slice(0, 2000) })
    },
    onSlide: ({ kind, id, position, count }) => {
      if (kind === 'host') return
      const hash = slideHash({ kind, id })
      say({ type: 'slide', id: id.slice(0, 500), position, count, hash })
      if (position < count || complete) return
      complete = true
      say({ type: 'complete', count })
    },
    onShare: url => post({ type: 'share', url }),
  }
}

/** The height that suits a width: upright where picture and text stand one above the other, else about 16:10. */
function suggestHeight(width: number): number {
  const height = width < 640 ? Math.max(480, 1.6 * width) : Math.max(420, 0.62 * width)
  return Math.round(Math.min(height, 720))
}
