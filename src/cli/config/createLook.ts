import type { Problem } from '../../article/problem.ts'
import type { SiteLook } from '../../render/look/look.ts'
import { omitUndefined } from '../../render/omitUndefined.ts'
import { completeColours, getContrast, MIN_CONTRAST, type SchemeName } from './colours.ts'
import type { Config, FontConfig, ScriptConfig } from './configSchema.ts'
import { createFileName, type LookFile, LookFileError, readFontFile, readLookPicture } from './lookFiles.ts'
import { createThemeCss, type ThemeFont } from './themeCss.ts'
import { findPaper } from './themeTokens.ts'

/** The look of a site, and the files that it needs, without those of the pages themselves. */
export type CreatedLook = { look: SiteLook | undefined; files: LookFile[]; problems: Problem[] }

/**
 * Creates the look of a site from its configuration.
 * @param folder the folder of the configuration
 * @param theme the content of `theme.css`; "" without one
 */
export function createLook(config: Config, folder: string, theme: string): CreatedLook {
  const files: LookFile[] = []
  const problems: Problem[] = []
  const read = (path: string, get: () => LookFile): LookFile | undefined => {
    try {
      const file = get()
      files.push(file)
      return file
    } catch (error) {
      if (!(error instanceof LookFileError)) throw error
      problems.push({ code: 'wrong-file', path, message: error.message, level: 'error' })
      return undefined
    }
  }
  const picture = (path: string, src: string | undefined, kind: string) =>
    src === undefined ? undefined : read(path, () => readLookPicture(folder, src, kind))
  const font = (name: 'text' | 'interface'): { face: ThemeFont; upright: LookFile | undefined } | undefined => {
    const face: FontConfig | undefined = config.fonts?.[name]
    if (!face) return undefined
    const { files: faceFiles = [] } = face
    const fonts = faceFiles.map(({ src }, i) =>
      read(`$.fonts.${name}.files[${i}].src`, () => readFontFile(folder, src)),
    )
    return {
      face: { ...face, names: fonts.map(font => font?.file.replace('assets/', '') ?? '') },
      upright: fonts[faceFiles.findIndex(({ style }) => style !== 'italic')],
    }
  }

  const [text, ui] = [font('text'), font('interface')]
  const css = createThemeCss(config, { text: text?.face, interface: ui?.face }, theme)
  const themeFile = css ? createFileName('theme', '.css', css) : undefined
  if (themeFile) files.push({ file: themeFile, type: 'text/css', bytes: Buffer.from(css) })
  problems.push(...checkContrast(config))

  const { logo, favicon, socialPicture, publisher, header, footer, footerText, scheme } = config
  const logos = typeof logo === 'string' ? { light: logo, dark: undefined } : logo
  const logoFile = picture(logos === logo ? '$.logo.light' : '$.logo', logos?.light, 'logo')
  const darkLogo = picture('$.logo.dark', logos?.dark, 'logo')
  const icon = picture('$.favicon', favicon, 'favicon')
  const social = typeof socialPicture === 'string' ? { src: socialPicture, alt: undefined } : socialPicture
  const card = picture(social === socialPicture ? '$.socialPicture.src' : '$.socialPicture', social?.src, 'card')
  const publisherLogo = picture('$.publisher.logo', publisher?.logo, 'publisher')
  const shownLogo = scheme === 'dark' ? (darkLogo ?? logoFile) : logoFile
  const look = omitUndefined({
    theme: themeFile,
    hasTextFont: text || theme.includes('--newsreel-font') ? true : undefined,
    paper: config.colours ? getPapers(config) : findPaper(theme),
    scheme,
    preloads: nonEmpty(
      [text?.upright, ui?.upright].flatMap(file => (file ? { file: file.file, type: file.type } : [])),
    ),
    favicon: icon && { file: icon.file, type: icon.type },
    logo: shownLogo && {
      file: shownLogo.file,
      ...omitUndefined({ dark: scheme ? undefined : darkLogo?.file, width: shownLogo.width, height: shownLogo.height }),
    },
    header: nonEmpty(header),
    footer: nonEmpty(footer),
    footerText,
    card: card && {
      file: card.file,
      type: card.type,
      ...omitUndefined({ width: card.width, height: card.height, alt: social?.alt }),
    },
    ...createScripts(config.scripts),
    publisher: publisher && {
      name: publisher.name,
      ...omitUndefined({ url: publisher.url, logo: publisherLogo?.file }),
    },
  }) as SiteLook
  return { look: Object.keys(look).length ? look : undefined, files, problems }
}

const nonEmpty = <T>(list: T[] | undefined): T[] | undefined => (list?.length ? list : undefined)

const getPapers = ({ colours }: Config) => ({
  light: completeColours(colours?.light, 'light').paper,
  dark: completeColours(colours?.dark, 'dark').paper,
})

/** Warns of colours that are hard to read. */
function checkContrast({ colours, scheme }: Config): Problem[] {
  const schemes: SchemeName[] = scheme ? [scheme] : ['light', 'dark']
  return schemes.flatMap(name => {
    const chosen = colours?.[name]
    if (!chosen) return []
    const complete = completeColours(chosen, name)
    return (['ink', 'accent', 'muted'] as const).flatMap(key => {
      if (chosen[key] === undefined && chosen.paper === undefined) return []
      const ratio = getContrast(complete[key], complete.paper)
      if (ratio >= MIN_CONTRAST) return []
      const message =
        `${complete[key]} on the paper ${complete.paper} has a contrast of ${ratio.toFixed(1)}:1. Text needs at least ` +
        `${MIN_CONTRAST}:1: choose a ${name === 'light' ? 'darker' : 'lighter'} colour.`
      return { code: 'low-contrast', path: `$.colours.${name}.${key}`, message, level: 'warning' as const }
    })
  })
}

type Sources = Record<string, string[]>

/** The script elements of a site, and what the security policy must allow for them. */
function createScripts(scripts: readonly ScriptConfig[] = []): Pick<SiteLook, 'scripts' | 'policy'> {
  if (!scripts.length) return {}
  const pages: Sources = {}
  const embeds: Sources = {}
  for (const { src, allow = {}, embeds: isInEmbeds } of scripts) {
    // A script may send what it collects to its own server.
    const own = src.startsWith('https:') ? [new URL(src).origin] : []
    for (const policy of isInEmbeds ? [pages, embeds] : [pages]) {
      for (const name of ['script', 'connect']) add(policy, name, own)
      for (const [name, allowed] of Object.entries(allow)) add(policy, name, allowed)
    }
  }
  const elements = scripts.map(({ src, type, async, attributes = {}, embeds: isInEmbeds = false }) => ({
    attributes: {
      ...(type ? { type } : {}),
      ...(async ? { async: '' } : type ? {} : { defer: '' }),
      src,
      ...attributes,
    },
    isInEmbeds,
  }))
  return { scripts: elements, policy: { pages, embeds } }
}

function add(policy: Sources, name: string, sources: readonly string[]): void {
  const all = [...new Set([...(policy[name] ?? []), ...sources])]
  if (all.length || name === 'script') policy[name] = all
}
