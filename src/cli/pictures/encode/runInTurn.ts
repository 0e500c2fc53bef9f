let last: Promise<unknown> = Promise.resolve()

/** Runs one job at a time in this thread, as a picture of 100 million pixels needs much memory. */
export function runInTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = last.then(work)
  last = turn.catch(() => {})
  return turn
}
