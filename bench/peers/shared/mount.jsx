import './page.css'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { fetchArticle } from './article.js'

/** Loads the article and shows it with a component, which gets `sections`. */
export function mount(Sections) {
  createRoot(document.getElementById('root')).render(<Page Sections={Sections} />)
}

function Page({ Sections }) {
  const [sections, setSections] = useState(null)
  useEffect(() => {
    void fetchArticle().then(setSections)
  }, [])
  return sections && <Sections sections={sections} />
}
