import type { Figure } from '../article/schema.ts'
import './focusPoint.css'

const USUAL = { x: 0.5, y: 0.4 }
const tenths = (share: number) => Math.round(share * 10)

/**
 * The point of a picture that a crop keeps in view, as attributes that focusPoint.css reads: a style attribute would be
 * dropped from a server's HTML by the page's policy, and the crop would jump when script arrives. In tenths, which is
 * nearer than a crop can tell.
 */
export function focusPoint({ focus = USUAL }: Figure): { 'data-x': number; 'data-y': number } {
  return { 'data-x': tenths(focus.x), 'data-y': tenths(focus.y) }
}
