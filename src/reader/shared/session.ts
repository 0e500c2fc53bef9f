import type { RefObject } from 'react'
import type { Deck } from '../../deck/buildDeck.ts'
import type { ChangeSettings, Settings } from '../memory/useSettings.ts'
import type { PanelName } from '../panels/panelNames.ts'
import type { EmbedAddresses } from '../share/snippets.lazy.ts'

/** How an article is shown: as slides, or whole. */
export type View = 'slides' | 'article'

/** What the parts of a reader that load later (its panels) are given of it. */
export type Session = {
  root: RefObject<HTMLElement | null>
  deck: Deck
  /** The absolute address of the article.json: relative pictures start there. */
  source: string
  /** The index of the slide that was asked for. */
  index: number
  view: View
  settings: Settings
  setSettings: ChangeSettings
  setView: (view: View) => void
  /** Draws the article for paper, or takes that away. */
  setPrinting: (printing: boolean) => void
  goTo: (index: number) => void
  goToNext: () => void
  /** Opens a panel, in place of the one that is open. */
  open: (panel: PanelName) => void
  /** Shows a sentence for a while, and says it to screen readers. */
  showNotice: (sentence: string) => void
  /** The address of the article's own page, where links that are shared lead; undefined where that is this page. */
  page: string | undefined
  /** Where the files are that other pages load; undefined where nobody is to embed the article. */
  embed: EmbedAddresses | undefined
  /** Turns full screen on or off; undefined where the reader is the whole page. */
  fullScreen: (() => void) | undefined
  /** Told the address that was shared or copied. */
  onShare: ((address: string) => void) | undefined
}
