const RETRY_DELAY_MS = 300

/** Tasks to retry when the network is back, or with the next import. */
const pendingRetries = new Set<() => void>()
/** Style sheets that failed to load: the bundler's loader does not request them again. */
const failedStyles = new Set<HTMLLinkElement>()
let pendingLoads = 0

/**
 * Imports a lazy module. Retries once after a delay, and again when the network is back or with the next import. Some
 * older browsers cache a failed import until the page is reloaded.
 * @throws the error of the second attempt
 */
export async function retryImport<Part>(load: () => Promise<Part>): Promise<Part> {
  runPendingRetries()
  try {
    return await loadWithStyles(load)
  } catch {
    await new Promise(done => setTimeout(done, RETRY_DELAY_MS))
    return loadWithStyles(load).catch(error => {
      retryLater(() => void retryImport(load).catch(() => {}))
      throw error
    })
  }
}

/** Runs a task once: when the network is back, or with the next import. */
export function retryLater(task: () => void): void {
  pendingRetries.add(task)
}

function runPendingRetries(): void {
  const tasks = [...pendingRetries]
  pendingRetries.clear()
  for (const task of tasks) task()
}
globalThis.addEventListener?.('online', runPendingRetries)

async function loadWithStyles<Part>(load: () => Promise<Part>): Promise<Part> {
  await Promise.all([...failedStyles].map(reloadStyle))
  if (pendingLoads++ === 0) globalThis.document?.addEventListener('error', onStyleError, true)
  try {
    return await load()
  } finally {
    if (--pendingLoads === 0) globalThis.document?.removeEventListener('error', onStyleError, true)
  }
}

function onStyleError({ target }: Event): void {
  if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') failedStyles.add(target)
}

function reloadStyle(failed: HTMLLinkElement): Promise<void> {
  failedStyles.delete(failed)
  const link = failed.cloneNode() as HTMLLinkElement
  failed.replaceWith(link)
  return new Promise((done, fail) => {
    link.onload = () => done()
    link.onerror = () => {
      failedStyles.add(link)
      fail(new Error(`${link.href} could not be loaded.`))
    }
  })
}
