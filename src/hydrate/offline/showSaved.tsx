import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Notice } from '../../page/Notice.tsx'
import { type PageData, readInlineData } from '../../page/pageData.ts'
import { getAllWords } from '../../reader/language/useAllWords.lazy.ts'
import { getWords, languageAttributes } from '../../reader/language/words.ts'

/** Says over the page that it is a saved copy, until it is known to be the newest; a newer one is offered. */
export function showSavedNotice({ article }: PageData): void {
  const place = document.createElement('div')
  document.body.append(place)
  createRoot(place).render(<SavedNotice lang={article.lang ?? 'en'} />)
}

function SavedNotice({ lang }: { lang: string }) {
  const words = getAllWords(getWords(lang))
  const [shown, setShown] = useState<'savedCopyOffline' | 'savedCopyNoConnection' | 'updateAvailable' | null>(
    navigator.onLine ? 'savedCopyNoConnection' : 'savedCopyOffline',
  )
  useEffect(() => {
    const check = async () => {
      const newer = await checkForNewer()
      if (newer !== null) setShown(newer ? 'updateAvailable' : null)
    }
    if (navigator.onLine) void check()
    addEventListener('online', check)
    return () => removeEventListener('online', check)
  }, [])
  if (shown === null) return null
  return (
    <div {...languageAttributes(words)}>
      <Notice text={words[shown]} dismiss={words.dismiss}>
        {shown === 'updateAvailable' ? (
          <button type="button" className="notice-action" onClick={() => location.reload()}>
            {words.showUpdate}
          </button>
        ) : null}
      </Notice>
    </div>
  )
}

/** Whether the site has another version of this page by now; null when it cannot be asked. */
async function checkForNewer(): Promise<boolean | null> {
  try {
    const response = await fetch(location.pathname, { cache: 'no-cache' })
    const data = readInlineData(document)
    return response.ok && data ? !(await response.text()).includes(data) : null
  } catch {
    return null
  }
}
