/** The phone of a first visit. */
export const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, hasTouch: true, isMobile: true }

/** The computer on which keys are measured. */
export const COMPUTER = { viewport: { width: 1280, height: 800 } }

/** Slow 4G as in Lighthouse: 150 ms to an answer, 1.6 Mbit/s down and 750 kbit/s up, in bytes. */
export const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 }

/** How many times slower the emulated processor is than this machine's. */
export const SLOWDOWN = 4
