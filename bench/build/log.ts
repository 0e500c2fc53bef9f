/** Logs the progress of the benchmark. */
export const log = (message: string): void => void process.stderr.write(`${message}\n`)
