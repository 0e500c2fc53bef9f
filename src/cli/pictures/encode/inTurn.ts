let last: Promise<unknown> = Promise.resolve()

/** Opens one picture at a time, however many articles are built at once: one of 100 million pixels needs the room. */
export function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = last.then(work)
  last = turn.catch(() => {})
  return turn
}
