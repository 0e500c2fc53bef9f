import { extname } from 'node:path'

/**
 * What servers send as a picture by its ending. Anything else, once copied, would be a page or a script of the site.
 */
export const PICTURES: readonly string[] = ['.avif', '.webp', '.jpg', '.jpeg', '.png', '.gif', '.svg']

/** Whether servers send a file as a picture. */
export const isPictureName = (name: string): boolean => PICTURES.includes(extname(name).toLowerCase())
