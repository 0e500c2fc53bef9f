/**
 * Waits for a result, but not longer than `ms`.
 * @param onLate called at the deadline; should make `result` fail, because this function waits for its end
 * @throws what `result` throws, and an error after the deadline
 */
export async function withDeadline<Result>(
  result: Promise<Result>,
  ms: number,
  onLate: () => Promise<unknown>,
): Promise<Result> {
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    void onLate()
  }, ms)
  try {
    return await result
  } catch (error) {
    throw isLate ? new Error(`It took longer than ${ms / 1000} s.`) : error
  } finally {
    clearTimeout(timer)
  }
}
