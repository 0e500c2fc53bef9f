import { createRef, type Ref } from 'react'
import { ArticleError } from '../article/fetchJson.ts'
import type { Article } from '../article/schema.ts'
import { buildDeck } from '../deck/buildDeck.ts'
import { slideHash } from '../deck/location.ts'
import { type FrameMessage, type PageMessage, pack, readPageMessage } from '../protocol/messages.ts'
import type { ReaderHandle } from '../reader/handle.ts'
import type { ReaderProps } from '../reader/readerProps.ts'

/** Props and callbacks that connect an article in an iframe to its host page. */
export type FrameConnection = Required<Pick<ReaderProps, 'onSlide' | 'onShare' | 'page'>> & {
  ref: Ref<ReaderHandle>
  onReady: (article: Article) => void
  onError: (error: Error) => void
}

/**
 * The iframe's side of the messages (src/protocol). It talks only to the origin of the first `hello` from its parent.
 * Before that, and outside an iframe, it sends nothing.
 * @param page the absolute address of the article's own page
 */
export function connectFrame(page: string): FrameConnection & { listen: () => () => void } {
  const ref = createRef<ReaderHandle>()
  let origin: string | undefined
  let complete = false
  // The last message of each type, for a host page that starts to listen late.
  const lastMessages = new Map<FrameMessage['type'], FrameMessage>()
  const post = (message: FrameMessage) => {
    if (origin) window.parent.postMessage(pack(message), origin)
  }
  const send = (message: FrameMessage) => {
    lastMessages.set(message.type, message)
    post(message)
  }
  const runCommand = (message: PageMessage) => {
    if (message.type === 'goTo') ref.current?.goTo(message.slide)
    else if (message.type === 'next') ref.current?.next()
    else if (message.type === 'previous') ref.current?.previous()
  }
  const onMessage = ({ source, origin: sender, data }: MessageEvent) => {
    if (source !== window.parent || sender === 'null' || (origin && sender !== origin)) return
    const message = readPageMessage(data)
    if (message?.type !== 'hello') return message && origin && runCommand(message)
    if (origin) return
    origin = sender
    for (const type of ['size', 'ready', 'error', 'slide', 'complete'] as const) {
      const missed = lastMessages.get(type)
      if (missed) post(missed)
    }
  }
  const sendSize = () => send({ type: 'size', height: suggestHeight(innerWidth) })
  return {
    page,
    ref,
    listen() {
      if (window.parent === window) return () => {}
      sendSize()
      addEventListener('message', onMessage)
      addEventListener('resize', sendSize)
      return () => {
        removeEventListener('message', onMessage)
        removeEventListener('resize', sendSize)
      }
    },
    onReady: article => {
      lastMessages.delete('error')
      send({ type: 'ready', headline: article.headline.slice(0, 2000), count: buildDeck(article).count })
    },
    onError: error => {
      const code = error instanceof ArticleError ? error.code : 'failed'
      send({ type: 'error', code, message: error.message.slice(0, 2000) })
    },
    onSlide: ({ kind, id, position, count }) => {
      if (kind === 'host') return
      const hash = slideHash({ kind, id })
      send({ type: 'slide', id: id.slice(0, 500), position, count, hash })
      if (position < count || complete) return
      complete = true
      send({ type: 'complete', count })
    },
    onShare: url => post({ type: 'share', url }),
  }
}

/** Suggests a height for a width: portrait if the picture is above the text, else about 16:10. */
function suggestHeight(width: number): number {
  const height = width < 640 ? Math.max(480, 1.6 * width) : Math.max(420, 0.62 * width)
  return Math.round(Math.min(height, 720))
}
