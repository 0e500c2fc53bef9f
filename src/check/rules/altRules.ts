import { isPlaceholderAlt } from '../../article/isPlaceholderAlt.ts'
import { type Language, pickByLanguage } from '../languages.ts'
import { normalize } from '../normalize.ts'
import { quote, type Rule } from '../rule.ts'
import type { WrittenArticle, WrittenFigure } from '../writtenArticle.ts'

// cspell:disable
/** "Image of …" at the beginning of an alt text; in Japanese and Chinese also at its end. */
const PICTURE_OF: Record<Language, RegExp> = {
  ar: /^(?:هذه\s)?(?:ال)?صور[ةه](?:\s(?:ل|فوتوغرافية|ت?ُ?ظهر|تظهر|تبين|توضح|من\s)|:)/u,
  de: /^(?:(?:das|ein|dieses)\s)?(?:bild|foto|fotografie|aufnahme|abbildung)\s(?:von|vom|zeigt|eines|einer)\s|^auf (?:dem|diesem) (?:bild|foto)\s/iu,
  en: /^(?:(?:an?|the|this)\s)?(?:image|picture|pic|photo|photograph)\s(?:of|showing|shows|depicting)\s/iu,
  es: /^(?:(?:una?|la|esta)\s)?(?:imagen|foto|fotografía)\s(?:de|del|que muestra|muestra)\s/iu,
  fr: /^(?:(?:une|la|cette)\s|l['’])?(?:image|photo|photographie)\s(?:(?:de|du|des|montrant|montre|représentant)\s|d['’])/iu,
  ja: /^(?:写真|画像|イメージ)[:：]|の(?:写真|画像|イメージ)[。．]?$/u,
  pt: /^(?:(?:uma?|a|esta)\s)?(?:imagem|foto|fotografia)\s(?:de|do|da|dos|das|que mostra|mostra)\s/iu,
  zh: /^(?:图片|圖片|照片|图像|圖像|图为|圖為|图中|圖中)[:：，,]?|的(?:图片|圖片|照片|图像|圖像)[。．]?$/u,
}
// cspell:enable

/** The beginning of an alt text is enough for all patterns; "の写真" is looked for at the end of short ones. */
const MAX_ALT = 300

const FILE_NAME = /\.(?:jpe?g|png|gif|webp|avif|svg|heic|tiff?|bmp)$/i
/** Names from cameras and content systems: "IMG_1234", "pier-at-noon", "20240704". */
const CODED_NAME = /^(?=.*[\d_-])[\w-]{4,}$/

/** Returns the name of a picture's file without its folder and extension. */
const getBaseName = (src: string): string => (src.split(/[?#]/, 1)[0]?.split('/').at(-1) ?? '').replace(FILE_NAME, '')

function* listAlts({ sections }: WrittenArticle): Generator<WrittenFigure & { alt: string; altPath: string }> {
  for (const { figures } of sections)
    for (const figure of figures) {
      const alt = figure.alt?.trim().slice(0, MAX_ALT)
      if (alt) yield { ...figure, alt, altPath: `${figure.path}.alt` }
    }
}

/** Rules for alt texts: they describe a picture to people who cannot see it, and are read aloud with the caption. */
export const ALT_RULES: readonly Rule[] = [
  {
    code: 'alt-file-name',
    *check(article) {
      for (const { alt, altPath, src = '' } of listAlts(article)) {
        const isCoded = CODED_NAME.test(alt) && alt.toLowerCase() === getBaseName(src).toLowerCase()
        if (isCoded || (FILE_NAME.test(alt) && !/\s\S+\s/.test(alt)))
          yield {
            path: altPath,
            message: `The alt text ${quote(alt)} is a file's name. Describe what the picture shows.`,
          }
      }
    },
  },
  {
    code: 'alt-repeats-caption',
    *check(article) {
      for (const { alt, altPath, caption } of listAlts(article))
        if (caption && normalize(alt) === normalize(caption.slice(0, MAX_ALT)) && normalize(alt))
          yield {
            path: altPath,
            message:
              'The alt text repeats the caption, so screen readers read it twice. ' +
              'Describe what the picture shows, and leave the rest to the caption.',
          }
    },
  },
  {
    code: 'alt-repeats-headline',
    *check(article) {
      const headline = normalize(article.headline.slice(0, MAX_ALT))
      for (const { alt, altPath } of listAlts(article))
        if (headline && normalize(alt) === headline)
          yield { path: altPath, message: 'The alt text repeats the headline. Describe what the picture shows.' }
    },
  },
  {
    code: 'alt-picture-of',
    *check(article) {
      for (const { alt, altPath } of listAlts(article))
        if (isPlaceholderAlt(alt))
          yield {
            path: altPath,
            message: `The alt text ${quote(alt)} only says that it is a picture. Describe what it shows.`,
          }
      const pattern = pickByLanguage(PICTURE_OF, article.lang)
      if (!pattern) return
      for (const { alt, altPath } of listAlts(article)) {
        const found = pattern.exec(alt)?.[0].trim()
        if (found)
          yield {
            path: altPath,
            message: `The alt text says ${quote(found)}, but screen readers announce that it is a picture. Say only what it shows.`,
          }
      }
    },
  },
]
