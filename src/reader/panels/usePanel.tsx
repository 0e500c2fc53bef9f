import { type ComponentType, type ReactNode, useCallback, useState } from 'react'
import { loadPlayers, players } from '../player/loadPlayers.ts'
import { retryImport } from '../shared/retryImport.ts'
import type { Session } from '../shared/session.ts'
import type { PanelName, PlayerName } from './panelNames.ts'
import type { PanelProps } from './panelProps.ts'

type Panel = ComponentType<PanelProps>

/** Loads the dialogs, as when a pointer comes near what opens them. A failure says nothing: opening tries again. */
export const preloadDialogs = () => void retryImport(() => import('./dialogs.lazy.ts')).catch(() => {})

const dialogs: Partial<Record<PanelName, Panel>> = {}
/** The panel, when it has been loaded. */
const loaded = (name: PanelName): Panel | undefined => dialogs[name] ?? players[name as PlayerName]

async function load(name: PanelName): Promise<Panel> {
  if (name === 'play' || name === 'listen') await loadPlayers()
  else Object.assign(dialogs, await retryImport(() => import('./dialogs.lazy.ts')))
  return loaded(name) as Panel
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
      const Component = loaded(name)
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
