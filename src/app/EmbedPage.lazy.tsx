import { useEffect, useState } from 'react'
import { connectFrame } from '../page/frame.lazy.ts'
import { ArticlePage } from './ArticlePage.tsx'
import { articlePath, BASE } from './route.ts'

/** The page of an article for iframes: exchanges messages with the host page (src/protocol). */
export function EmbedPage({ id }: { id: string }) {
  const [frame] = useState(() => connectFrame(new URL(articlePath(id, BASE), location.href).href))
  useEffect(() => frame.listen(), [frame])
  return <ArticlePage id={id} frame={frame} />
}
