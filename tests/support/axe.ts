import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * Creates an axe check with all rules. Reports no selectors of passed elements, because finding them takes longer than
 * the rules. Legacy mode saves opening another page to merge the results, and is enough without frames. There, a page
 * that has axe from an earlier check keeps it: its script takes long to inject.
 */
export async function createAxe(page: Page): Promise<AxeBuilder> {
  const isAlone = page.frames().length === 1
  const hasAxe = isAlone && (await page.evaluate('typeof axe === "object"'))
  return new AxeBuilder({ page, ...(hasAxe ? { axeSource: 'void 0' } : {}) })
    .options({ resultTypes: ['violations', 'incomplete'] })
    .setLegacyMode(isAlone)
}
