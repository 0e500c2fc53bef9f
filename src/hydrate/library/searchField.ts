// The search field of pages that list articles. Everything else loads on the first key stroke.

import { retryImport } from '../../reader/shared/retryImport.ts'

const form = document.querySelector<HTMLFormElement>('.library-search')
const field = form?.querySelector('input')

const search = async () => {
  if (!form || !field) return
  try {
    const { showResults } = await retryImport(() => import('./search.ts'))
    await showResults(form, field.value)
  } catch {
    const status = form.querySelector('p')
    if (status) status.textContent = form.dataset['failed'] ?? ''
  }
}

form?.addEventListener('submit', event => {
  event.preventDefault()
  void search()
})
field?.addEventListener('input', () => void search())
// A reader who comes back from a result finds the search again.
const query = new URLSearchParams(location.search).get('q')
if (field && query) {
  field.value = query
  void search()
}
