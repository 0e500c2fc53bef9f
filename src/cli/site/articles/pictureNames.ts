import { extname } from 'node:path'

/** The endings of files that servers send as pictures. A copied file of another type could be a page or a script. */
export const PICTURE_EXTENSIONS: readonly string[] = ['.avif', '.webp', '.jpg', '.jpeg', '.png', '.gif', '.svg']

/** Whether servers send a file with this name as a picture. */
export const isPictureName = (name: string): boolean => PICTURE_EXTENSIONS.includes(extname(name).toLowerCase())
