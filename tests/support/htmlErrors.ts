import { HtmlValidate, StaticConfigLoader } from 'html-validate'

// The style sheets come from the same server, under a policy that allows no other, so they need no integrity hash.
const sri = ['error', { target: 'crossorigin' }] as ['error', object]
// Named lists are allowed, such as the app's library. Only the accessibility preset advises against them.
const label = ['error', { allowAnyNamable: true }] as ['error', object]
const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
    rules: { 'require-sri': sri, 'aria-label-misuse': label, 'no-inline-style': 'error' },
  }),
)

/** Returns the errors that html-validate finds in a document. */
export async function findHtmlErrors(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
  )
}
