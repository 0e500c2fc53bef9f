import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * axe with all its rules. What passes gets no selector, since finding those takes longer than the rules. Without
 * frames, the results need no page of their own to be put together.
 */
export const axeOf = (page: Page) =>
  new AxeBuilder({ page })
    .options({ resultTypes: ['violations', 'incomplete'] })
    .setLegacyMode(page.frames().length === 1)
