import type { ReactNode, Ref } from 'react'
import type { Article } from '../article/schema.ts'
import type { HostSlide } from '../deck/buildDeck.ts'
import type { ReaderHandle, ShownSlide } from './handle.ts'
import type { EmbedAddresses } from './share/snippets.lazy.ts'
import type { View } from './shared/session.ts'
import type { NextArticle } from './slides/nextArticle.ts'
import type { Home } from './text/ArticleHead.tsx'

/** The props of a Reader. */
export type ReaderProps = {
  /** The article, from readArticle or fetchArticle. */
  article: Article
  /** The absolute URL of its article.json, the base of relative picture URLs. */
  source: string
  /** True to open the slide of the page's fragment, and to update the fragment with the slide. Default: false. */
  syncUrl?: boolean
  /** True if the reader is the whole page: keys then also work while nothing has the focus. Default: false. */
  wholePage?: boolean
  /** True if the reader is part of another page: it then offers full screen. Default: the opposite of `wholePage`. */
  embedded?: boolean
  /** The URLs of the files that embedding pages load. If set, the reader offers the code to paste there. */
  embed?: EmbedAddresses
  /** A link out of the article, shown on the cover. */
  home?: Home
  /** The next article, shown on the end card. */
  next?: NextArticle
  /** The slide to open: the id of a section, or a position (1-based). Default: the cover. */
  slide?: string | number
  /** The view to open: slides (the default), or the full article. */
  view?: View
  /**
   * Slides of the host page, each after a section of the article. Pass the same array on each render: a new one builds
   * a new deck.
   */
  hostSlides?: readonly HostSlide[]
  /** Renders the host slide with this id. Host slides are mounted only when they are near. */
  renderHostSlide?: (id: string) => ReactNode
  /**
   * The absolute URL of the article's own page, used in shared links. Default: the article's `canonical`, or this page
   * with `syncUrl` or without `canonical`.
   */
  page?: string
  /** Called with each slide that the reader settles on, the first included. */
  onSlide?: (slide: ShownSlide) => void
  /** Called with the URL of a slide when the reader shares or copies it. */
  onShare?: (url: string) => void
  /** A handle that moves the reader, and has its position. */
  ref?: Ref<ReaderHandle>
}
