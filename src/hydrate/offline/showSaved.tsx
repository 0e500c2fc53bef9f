import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { offlineWords } from '../../i18n/offline.lazy.ts'
import { directionOf } from '../../i18n/writing.ts'
import { Notice } from '../../page/Notice.tsx'
import { heldIn, type PageData } from '../../page/pageData.ts'

/** Says over the page that it is a saved copy, until it is known to be the newest; a newer one is offered. */
export function showSaved({ article }: PageData): void {
  const place = document.createElement('div')
  document.body.append(place)
  createRoot(place).render(<SavedNotice lang={article.lang ?? 'en'} />)
}

function SavedNotice({ lang: tag }: { lang: string }) {
  const { words, lang } = offlineWords(tag)
  const [shown, setShown] = useState<'offline' | 'saved' | 'newer' | null>(navigator.onLine ? 'saved' : 'offline')
  useEffect(() => {
    const check = async () => {
      const newer = await isThereNewer()
      if (newer !== null) setShown(newer ? 'newer' : null)
    }
    if (navigator.onLine) void check()
    addEventListener('online', check)
    return () => removeEventListener('online', check)
  }, [])
  if (shown === null) return null
  return (
    <div lang={lang} dir={directionOf(lang)}>
      <Notice text={words[shown]} dismiss={words.dismiss}>
        {shown === 'newer' ? (
          <button type="button" className="notice-action" onClick={() => location.reload()}>
            {words.show}
          </button>
        ) : null}
      </Notice>
    </div>
  )
}

/** Whether the site has another version of this page by now; null when it cannot be asked. */
async function isThereNewer(): Promise<boolean | null> {
  try {
    const response = await fetch(location.pathname, { cache: 'no-cache' })
    const data = heldIn(document)
    return response.ok && data ? !(await response.text()).includes(data) : null
  } catch {
    return null
  }
}
