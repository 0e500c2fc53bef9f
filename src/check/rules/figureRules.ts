import { isSvg } from '../../article/pictureFit.ts'
import { describeSmallPicture, isTooSmall } from '../pictureSize.ts'
import { quote, type Rule } from '../rule.ts'

/** Rules for pictures. */
export const FIGURE_RULES: readonly Rule[] = [
  {
    code: 'repeated-picture',
    *check({ sections }) {
      const paths = new Map<string, string>()
      const reported = new Set<string>()
      for (const { figures } of sections)
        for (const { src, path } of figures) {
          const key = src?.replace(/^\.\//, '').replace(/#.*$/s, '')
          if (!src || !key) continue
          const first = paths.get(key)
          if (!first) paths.set(key, path)
          else if (!reported.has(key)) {
            reported.add(key)
            yield {
              path: `${path}.src`,
              message: `${quote(src)} is also the picture at ${first}. Show it once, or choose another.`,
            }
          }
        }
    },
  },
  {
    code: 'small-picture',
    *check({ sections }, { measured }) {
      for (const { figures } of sections)
        for (const { src, width, height, path } of figures) {
          // A program that has the file measures it.
          if (!src || !width || !height || isSvg(src) || measured?.(src)) continue
          if (isTooSmall({ width, height }))
            yield { path: `${path}.src`, message: describeSmallPicture(src.slice(0, 80), { width, height }) }
        }
    },
  },
]
