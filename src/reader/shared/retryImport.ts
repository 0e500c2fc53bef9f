/** How long after a failure a part is asked for a second time, in milliseconds. */
const RETRY_DELAY_MS = 300

/** What is tried again when the network is back, or somebody asks for another part. */
const pendingRetries = new Set<() => void>()
/** Style sheets of ours that have failed: the bundler's loader would not ask for them again. */
const failedStyles = new Set<HTMLLinkElement>()
let pendingLoads = 0

/**
 * Loads a part that comes when it is first asked for. What fails is asked for again after a moment, then when the
 * network is back or anything else is asked for; old browsers remember a failure until the page is loaded again.
 * @throws what `load` throws at the second time
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

/** Has a task done once: when the network is back, or when another part is asked for. */
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
