import type { RefObject } from 'react'
import type { Deck } from '../../deck/buildDeck.ts'
import type { ChangeSettings, Settings } from '../memory/useSettings.ts'
import type { PanelName } from '../panels/panelNames.ts'
import type { EmbedAddresses } from '../share/snippets.lazy.ts'
import type { NextArticle } from '../slides/nextArticle.ts'
import type { Home } from '../text/ArticleHead.tsx'

/** How an article is shown: as slides, or whole. */
export type View = 'slides' | 'article'

/** The reader's state and actions, for its panels. */
export type Session = {
  root: RefObject<HTMLElement | null>
  deck: Deck
  /** The absolute address of the article.json: relative pictures resolve against it. */
  source: string
  /** The index of the target slide. */
  index: number
  view: View
  settings: Settings
  setSettings: ChangeSettings
  setView: (view: View) => void
  /** Renders the print version, or removes it. */
  setPrinting: (printing: boolean) => void
  goTo: (index: number) => void
  goToNext: () => void
  /** Opens a panel and closes the one that is open. */
  open: (panel: PanelName) => void
  /** Shows a notice for some seconds and announces it to screen readers. */
  showNotice: (notice: string) => void
  /** The address of the article's own page, for shared links; undefined for the current page. */
  page: string | undefined
  /** The link out of the article; undefined without one. */
  home: Home | undefined
  /** The next article; undefined after the last one. */
  next: NextArticle | undefined
  /** Addresses for the embed code; undefined to offer none. */
  embed: EmbedAddresses | undefined
  /** Toggles full screen; undefined where the reader is the whole page. */
  fullScreen: (() => void) | undefined
  /** Called with the address that was shared or copied. */
  onShare: ((address: string) => void) | undefined
}
