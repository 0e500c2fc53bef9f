import { retryImport } from '../../shared/retryImport.ts'

let motion: typeof import('./motion.lazy.ts') | undefined

/** Loads what moves slides. Call it when the page has time: the slide that is shown first does not move. */
export function loadMotion(): void {
  void retryImport(() => import('./motion.lazy.ts')).then(
    loaded => {
      motion = loaded
    },
    () => {}, // slides move without it
  )
}

/** Returns what loadMotion loaded; undefined until then. */
export const getMotion = () => motion
