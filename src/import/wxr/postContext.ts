import type { AdapterContext } from '../adapter.ts'
import type { Site } from './site.ts'

/** What the text of a post refers to. */
export interface PostContext {
  /** The ID of the post. */
  id: string
  /** Resolves relative addresses. */
  base: string | undefined
  site: Site
  context: AdapterContext
}
