import type { ComponentType } from 'react'
import type { PlayerName } from '../panels/panelNames.ts'
import type { PanelProps } from '../panels/panelProps.ts'
import { retryImport } from '../shared/retryImport.ts'

/** The players that are loaded. */
export const players: Partial<Record<PlayerName, ComponentType<PanelProps>>> = {}

/** Loads the players. @throws if loading fails twice */
export async function loadPlayers(): Promise<void> {
  Object.assign(players, await retryImport(() => import('./players.lazy.ts')))
}

/** Loads the players while the menu is open: on iOS, speech must start within the tap. */
export const preloadPlayers = () => void loadPlayers().catch(() => {})
