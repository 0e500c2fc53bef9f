import type { ReactNode, Ref } from 'react'
import type { Article } from '../article/schema.ts'
import type { HostSlide } from '../deck/buildDeck.ts'
import type { ReaderHandle, ShownSlide } from './handle.ts'
import type { EmbedAddresses } from './share/snippets.lazy.ts'
import type { View } from './shared/session.ts'
import type { NextArticle } from './slides/EndSlide.tsx'
import type { Home } from './text/ArticleHead.tsx'

/** What a Reader takes. */
export type ReaderProps = {
  /** The article, as readArticle or fetchArticle gave it. */
  article: Article
  /** The absolute address of its article.json: relative pictures start there. */
  source: string
  /** Whether this reader owns the page's address: it opens at its fragment and keeps it at the slide. Default false. */
  syncUrl?: boolean
  /** Whether it is the whole page: keys then also act while focus is nowhere. Default false. */
  wholePage?: boolean
  /**
   * Whether it is a part of somebody else's page, and so offers full screen. Default: when it is not the whole page.
   */
  embedded?: boolean
  /** Where the files are that other pages load: offers what to paste there. */
  embed?: EmbedAddresses
  /** The way out, shown on the cover. */
  home?: Home
  /** The article after this one, shown on the end card. */
  next?: NextArticle
  /** Where it opens: the id of a section, or a position (1-based). The cover when it names none. */
  slide?: string | number
  /** How it opens: as slides (the default), or as the full article. */
  view?: View
  /** Slides of the page around, each after a section of the article. Keep the list: a new one lays the deck anew. */
  hostSlides?: readonly HostSlide[]
  /** Draws a host slide, by its id, when it is near: only then is it mounted. */
  renderHostSlide?: (id: string) => ReactNode
  /**
   * The absolute address of the article's own page: links that are shared lead there. Without it to the article's
   * `canonical`; to this page where `syncUrl` ties the two, or there is none.
   */
  page?: string
  /** Called when the reader has come to a slide, the first included. */
  onSlide?: (shown: ShownSlide) => void
  /** Called when a link to a slide was shared or copied, with its address. */
  onShare?: (address: string) => void
  /** Asks the reader to move, and tells where it is. */
  ref?: Ref<ReaderHandle>
}
