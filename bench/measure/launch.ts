import { type Browser, chromium } from '@playwright/test'
import { getBrowser } from '../../tests/support/findBrowser.ts'

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic']
const QUIET = ['--disable-background-networking', '--disable-component-update']

/** Starts the browser of the benchmarks: a whole Chromium (`CHROME_PATH`, or the browser of the tests). */
export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['CHROME_PATH'] ?? getBrowser(true), args: [...FLAGS, ...QUIET] })
