import { useEffect, useState } from 'react'
import { connectFrame } from '../page/frame.lazy.ts'
import { ArticlePage } from './ArticlePage.tsx'
import { articlePath } from './route.ts'
import { BASE } from './useRoute.ts'

/** An article for the iframes of other pages: the reader alone, and messages with the page around (src/protocol). */
export function EmbedPage({ id }: { id: string }) {
  const [frame] = useState(() => connectFrame(new URL(articlePath(id, BASE), location.href).href))
  useEffect(() => frame.listen(), [frame])
  return <ArticlePage id={id} framed={frame} />
}
