const RETRY_DELAY_MS = 300

/** Tasks to retry when the network is back, or with the next import. */
const pendingRetries = new Set<() => void>()

/**
 * Imports a lazy module. Retries once after a delay, and again when the network is back or with the next import. Some
 * older browsers cache a failed import until the page is reloaded.
 * @throws the error of the second attempt
 */
export async function retryImport<Part>(load: () => Promise<Part>): Promise<Part> {
  runPendingRetries()
  try {
    return await load()
  } catch {
    await new Promise(done => setTimeout(done, RETRY_DELAY_MS))
    return load().catch(error => {
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
