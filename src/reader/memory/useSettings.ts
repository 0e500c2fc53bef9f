import { useHydrated } from '../shared/useHydrated.ts'
import { readStored, useStored, writeStored } from './storage.ts'

/** The steps of the text size, relative to the default. */
export const TEXT_SIZES = [0.85, 1, 1.2, 1.45, 1.75] as const
/** The index of the default size. */
export const DEFAULT_TEXT_SIZE = 1

/** The user's settings, stored on the device. */
export type Settings = {
  /** An index in TEXT_SIZES. */
  textSize: number
  /** Whether single-letter shortcuts are on (WCAG 2.1.4 requires a way to turn them off). */
  singleKeys: boolean
  /** The speed of autoplay and reading aloud; 1 is normal. */
  rate: number
  /** The URI of the voice that reads aloud; "" lets the device choose. */
  voice: string
}

/** Changes settings, by new values or by a function of the current ones. */
export type ChangeSettings = (change: Partial<Settings> | ((settings: Settings) => Partial<Settings>)) => void

const DEFAULT_SETTINGS = parseSettings(undefined)

/** Returns the device's settings, shared by all readers and tabs, and a function that changes them. */
export function useSettings(): [Settings, ChangeSettings] {
  const settings = useStored('settings', parseSettings)
  return [useHydrated() ? settings : DEFAULT_SETTINGS, changeSettings]
}

/** Writes only the changed keys: another reader or tab may have changed the others since the last render. */
const changeSettings: ChangeSettings = change => {
  const stored = readStored('settings')
  const settings = parseSettings(stored)
  const part = typeof change === 'function' ? change(settings) : change
  const changed = parseSettings({ ...settings, ...part })
  const entries = Object.entries(changed).filter(([key]) => key in part)
  writeStored('settings', { ...Object(stored), ...Object.fromEntries(entries) })
}

/** Validates stored settings. Invalid values become the default. */
export function parseSettings(stored: unknown): Settings {
  const { textSize, singleKeys, rate, voice } = Object(stored) as Partial<Record<keyof Settings, unknown>>
  return {
    textSize:
      typeof textSize === 'number'
        ? Math.min(Math.max(0, Math.trunc(textSize) || 0), TEXT_SIZES.length - 1)
        : DEFAULT_TEXT_SIZE,
    singleKeys: singleKeys !== false,
    rate: typeof rate === 'number' && rate >= 0.5 && rate <= 2 ? rate : 1,
    voice: typeof voice === 'string' ? voice : '',
  }
}
