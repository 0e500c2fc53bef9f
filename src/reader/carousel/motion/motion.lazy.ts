// One file for what moves slides: small files compress worse.

export { animateParts } from './entrance.lazy.ts'
export { glide } from './glide.lazy.ts'
