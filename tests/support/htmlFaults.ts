import { HtmlValidate, StaticConfigLoader } from 'html-validate'

// Our own style sheets come from our own server, under a policy that allows no other: they need no hash in the page.
const sri = ['error', { target: 'crossorigin' }] as ['error', object]
// A list may have a name, as the app's library has: the preset of accessibility alone advises against it.
const label = ['error', { allowAnyNamable: true }] as ['error', object]
const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
    rules: { 'require-sri': sri, 'aria-label-misuse': label, 'no-inline-style': 'error' },
  }),
)

/** What html-validate finds wrong with a whole document. */
export async function faultsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
  )
}
