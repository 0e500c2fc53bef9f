import { type ComponentType, type ReactNode, useCallback, useState } from 'react'
import { late } from '../shared/retryImport.ts'
import type { Session } from '../shared/session.ts'

/** What a panel is given: the reader it belongs to, and how it closes itself. */
export type PanelProps = { session: Session; onClose: () => void }
/** The name of a panel: a part of the reader that is loaded when it is first opened. */
export type PanelName = 'contents' | 'menu' | 'help' | 'find' | 'share' | 'embed' | 'print' | PlayerName
/** The panels that play: they have a place of their own, above the bar. */
export type PlayerName = 'play' | 'listen'
type Panel = ComponentType<PanelProps>

/** Loads the dialogs, as when a pointer comes near what opens them. A failure says nothing: opening tries again. */
export const warmDialogs = () => void late(() => import('./dialogs.lazy.ts')).catch(() => {})

/** Loads the players, while the menu is open: a voice must begin within the tap that asks for it (iOS). */
export const warmPlayers = () => void load('listen').catch(() => {})

const loaded: Partial<Record<PanelName, Panel>> = {}

async function load(name: PanelName): Promise<Panel> {
  // Not as one expression: Vite then forgets the style sheet of one of the two.
  if (name === 'play' || name === 'listen') Object.assign(loaded, await late(() => import('../player/players.lazy.ts')))
  else Object.assign(loaded, await late(() => import('./dialogs.lazy.ts')))
  return loaded[name] as Panel
}

/**
 * A place for one panel at a time.
 * @param onFailure called when a panel cannot be loaded
 * @returns `open` opens a panel, `draw` draws the one that is open and has arrived
 */
export function usePanel(onFailure: () => void): {
  open: (name: PanelName) => void
  close: () => void
  name: PanelName | null
  draw: (session: Session) => ReactNode
} {
  const [panel, setPanel] = useState<{ name: PanelName; Component: Panel } | null>(null)
  const open = useCallback(
    (name: PanelName) => {
      // One that is open already goes on: it may wait for the device's own sheet.
      const show = (Component: Panel) => setPanel(current => (current?.name === name ? current : { name, Component }))
      const Component = loaded[name]
      if (Component) show(Component)
      else void load(name).then(show, onFailure)
    },
    [onFailure],
  )
  const close = () => setPanel(null)
  // A dialog tells that it has closed when another may be open already: only its own end is its business.
  const ended = () => setPanel(current => (current === panel ? null : current))
  const draw = (session: Session) => (panel ? <panel.Component session={session} onClose={ended} /> : null)
  return { open, close, name: panel?.name ?? null, draw }
}
