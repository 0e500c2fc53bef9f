import { getAllWords } from '../language/useAllWords.lazy.ts'
import { getWords } from '../language/words.ts'
import type { PanelName } from '../panels/panelNames.ts'
import { canSpeak } from '../player/canSpeak.lazy.ts'
import type { Session } from '../shared/session.ts'
import { changeTextSize } from '../typeface/changeTextSize.lazy.ts'

const PANELS: Record<string, PanelName> = { c: 'contents', m: 'menu', s: 'share', '?': 'help' }
const PLAYERS: Record<string, PanelName> = { p: 'play', l: 'listen' }
const SIZES: Record<string, 1 | -1> = { '+': 1, '=': 1, '-': -1 }

/**
 * Runs a single-letter shortcut (SHORTCUTS in useKeys.ts; HelpDialog lists them).
 * @param player the open player, which its own letter closes
 */
export function runShortcut(
  key: string,
  session: Session,
  player: { name: PanelName | null; close: () => void },
): void {
  const { root, index, view, setView, open } = session
  const [panel, play, size] = [PANELS[key], PLAYERS[key], SIZES[key]]
  if (panel) open(panel)
  else if (play && player.name === play) {
    player.close()
    root.current?.focus({ preventScroll: true })
  } else if (play && view === 'slides' && (play !== 'listen' || canSpeak())) open(play)
  else if (size) announceSize(session, changeTextSize(session, size))
  else if (key === 'f') setView(view === 'slides' ? 'article' : 'slides')
  else if (key === 'z') root.current?.querySelector<HTMLElement>(`[data-index="${index}"] .newsreel-enlarge`)?.click()
}

/** Announces the text size to screen readers. */
function announceSize({ deck, showNotice }: Session, size: number): void {
  showNotice(getAllWords(getWords(deck.article.lang ?? 'en')).textSizes[size] ?? '')
}
