import { type ComponentType, type ReactNode, useCallback, useState } from 'react'
import { loadPlayers, players } from '../player/loadPlayers.ts'
import { retryImport } from '../shared/retryImport.ts'
import type { Session } from '../shared/session.ts'
import type { PanelName, PlayerName } from './panelNames.ts'
import type { PanelProps } from './panelProps.ts'

type Panel = ComponentType<PanelProps>

/** Loads the dialogs early, as when the pointer is over their button. Ignores errors: opening a dialog tries again. */
export const preloadDialogs = () => void retryImport(() => import('./dialogs.lazy.ts')).catch(() => {})

const dialogs: Partial<Record<PanelName, Panel>> = {}
/** Returns a panel; undefined if it is not loaded. */
const getLoaded = (name: PanelName): Panel | undefined => dialogs[name] ?? players[name as PlayerName]

async function load(name: PanelName): Promise<Panel> {
  if (name === 'play' || name === 'listen') await loadPlayers()
  else Object.assign(dialogs, await retryImport(() => import('./dialogs.lazy.ts')))
  return getLoaded(name) as Panel
}

/**
 * Manages the panels: one is open at a time.
 * @param onError called if a panel cannot be loaded
 * @returns `render` renders the open panel, once it is loaded
 */
export function usePanel(onError: () => void): {
  open: (name: PanelName) => void
  close: () => void
  name: PanelName | null
  render: (session: Session) => ReactNode
} {
  const [panel, setPanel] = useState<{ name: PanelName; Component: Panel } | null>(null)
  const open = useCallback(
    (name: PanelName) => {
      // An open panel stays as it is: it may be waiting for the system's share sheet.
      const show = (Component: Panel) => setPanel(current => (current?.name === name ? current : { name, Component }))
      const Component = getLoaded(name)
      if (Component) show(Component)
      else void load(name).then(show, onError)
    },
    [onError],
  )
  const close = () => setPanel(null)
  // A dialog may report that it has closed after another one has opened.
  const onClose = () => setPanel(current => (current === panel ? null : current))
  const render = (session: Session) => (panel ? <panel.Component session={session} onClose={onClose} /> : null)
  return { open, close, name: panel?.name ?? null, render }
}
