import type { Rule } from '../rule.ts'
import { ALT_RULES } from './altRules.ts'
import { BYLINE_RULES } from './bylineRules.ts'
import { COVER_RULES } from './coverRules.ts'
import { CREDIT_RULES } from './creditRules.ts'
import { DATE_RULES } from './dateRules.ts'
import { FIGURE_RULES } from './figureRules.ts'
import { HEADLINE_RULES } from './headlineRules.ts'
import { LANGUAGE_RULES } from './languageRules.ts'
import { LENGTH_RULES } from './lengthRules.ts'
import { LINK_RULES } from './linkRules.ts'
import { SECTION_RULES } from './sectionRules.ts'
import { TEXT_RULES } from './textRules.ts'

/** All rules, in the order of their findings for the same place. */
export const RULES: readonly Rule[] = [
  ...LANGUAGE_RULES,
  ...HEADLINE_RULES,
  ...BYLINE_RULES,
  ...LENGTH_RULES,
  ...DATE_RULES,
  ...COVER_RULES,
  ...SECTION_RULES,
  ...TEXT_RULES,
  ...LINK_RULES,
  ...FIGURE_RULES,
  ...ALT_RULES,
  ...CREDIT_RULES,
]
