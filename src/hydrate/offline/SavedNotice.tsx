import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Notice } from '../../page/Notice.tsx'
import { type PageData, readInlineData } from '../../page/pageData.ts'
import { getAllWords } from '../../reader/language/useAllWords.lazy.ts'
import { getWords, languageAttributes } from '../../reader/language/words.ts'

/** Shows a notice that the page is a saved copy. Hides it once the copy is known to be current, or offers an update. */
export function showSavedNotice({ article }: PageData): void {
  const root = document.createElement('div')
  document.body.append(root)
  createRoot(root).render(<SavedNotice lang={article.lang ?? 'en'} />)
}

function SavedNotice({ lang }: { lang: string }) {
  const words = getAllWords(getWords(lang))
  const [notice, setNotice] = useState<'savedCopyOffline' | 'savedCopyNoConnection' | 'updateAvailable' | null>(
    navigator.onLine ? 'savedCopyNoConnection' : 'savedCopyOffline',
  )
  useEffect(() => {
    const check = async () => {
      const hasUpdate = await checkForUpdate()
      if (hasUpdate !== null) setNotice(hasUpdate ? 'updateAvailable' : null)
    }
    if (navigator.onLine) void check()
    addEventListener('online', check)
    return () => removeEventListener('online', check)
  }, [])
  if (notice === null) return null
  return (
    <Notice text={words[notice]} dismiss={words.dismiss} language={languageAttributes(words)}>
      {notice === 'updateAvailable' ? (
        <button type="button" className="notice-action" onClick={() => location.reload()}>
          {words.showUpdate}
        </button>
      ) : null}
    </Notice>
  )
}

/** @returns true if the site has another version of this page; null if it cannot be fetched */
async function checkForUpdate(): Promise<boolean | null> {
  try {
    const response = await fetch(location.pathname, { cache: 'no-cache' })
    const data = readInlineData(document)
    return response.ok && data ? !(await response.text()).includes(data) : null
  } catch {
    return null
  }
}
