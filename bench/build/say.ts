/** Tells how far the benchmark is. */
export const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`)
