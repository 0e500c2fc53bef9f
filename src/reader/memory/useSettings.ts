import { useHydrated } from '../shared/useHydrated.ts'
import { readStored, useStored, writeStored } from './storage.ts'

/** How large text is beside its usual size, step by step. */
export const TEXT_SIZES = [0.85, 1, 1.2, 1.45, 1.75] as const
/** The index of the usual size. */
export const DEFAULT_TEXT_SIZE = 1

/** What a reader can set, and the device remembers. */
export type Settings = {
  /** The index of the text's size in TEXT_SIZES. */
  textSize: number
  /** Whether keys with a single letter do something (WCAG 2.1.4 wants them possible to switch off). */
  singleKeys: boolean
  /** How fast is read aloud; 1 is as the voice is made. */
  rate: number
  /** The voice that reads aloud, by its URI; "" is the device's choice. */
  voice: string
}

/** Changes some settings: by new values, or by a function of those that are. */
export type ChangeSettings = (change: Partial<Settings> | ((settings: Settings) => Partial<Settings>)) => void

const DEFAULT_SETTINGS = parseSettings(undefined)

/** The settings of this device, the same for all its readers and tabs, and a function that changes some of them. */
export function useSettings(): [Settings, ChangeSettings] {
  const settings = useStored('settings', parseSettings)
  return [useHydrated() ? settings : DEFAULT_SETTINGS, changeSettings]
}

/** Writes only what was changed: another reader or tab may have changed the rest since this one was drawn. */
const changeSettings: ChangeSettings = change => {
  const stored = readStored('settings')
  const settings = parseSettings(stored)
  const part = typeof change === 'function' ? change(settings) : change
  const changed = parseSettings({ ...settings, ...part })
  const entries = Object.entries(changed).filter(([key]) => key in part)
  writeStored('settings', { ...Object(stored), ...Object.fromEntries(entries) })
}

/** Settings from what the device has, where each value that is none is the usual one. */
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
