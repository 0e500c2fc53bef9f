import { readdirSync } from 'node:fs'

/** Lists the names in a folder. Returns none when the folder does not exist. */
export function listNames(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
