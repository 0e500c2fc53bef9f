import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * Creates an axe check with all rules. Reports no selectors of passed elements, because finding them takes longer than
 * the rules. Legacy mode saves opening another page to merge the results, and is enough without frames.
 */
export const createAxe = (page: Page) =>
  new AxeBuilder({ page })
    .options({ resultTypes: ['violations', 'incomplete'] })
    .setLegacyMode(page.frames().length === 1)
