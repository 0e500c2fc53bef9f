import { describe, expect, it } from 'vitest'
import { rankVoices } from '../../../src/reader/player/voices.lazy.ts'

/** Voices by "name language", with a star for the device's default. */
function device(...names: string[]): SpeechSynthesisVoice[] {
  return names.map(each => {
    const [name = '', lang = ''] = each.replace('*', '').split(/ (?=\S+$)/)
    return { name, lang, voiceURI: name, default: each.endsWith('*'), localService: !name.includes('Online') }
  })
}
const chosen = (lang: string, ...names: string[]) => rankVoices(lang, device(...names)).map(({ name }) => name)

describe('rankVoices', () => {
  it.each([
    ['zh', 'Tingting cmn-CN'],
    ['cmn-Hans-CN', 'Tingting zh-CN'],
    ['no', 'Nora nb-NO'],
    ['nb', 'Nora no-NO'],
    ['nn', 'Nora nb-NO'],
    ['he', 'Carmit iw-IL'],
    ['iw', 'Carmit he-IL'],
    ['id', 'Damayanti in-ID'],
    ['prs', 'Dariush fa-IR'],
    ['fa-AF', 'Dariush fa-IR'],
    ['fil', 'Angelo tl-PH'],
    ['yue', 'Sinji zh-HK'],
    ['zh-HK', 'Sinji zh-yue'],
    ['zh-TW', 'Meijia zh_TW_#Hant'],
    ['en', 'Samantha en_US'],
    ['EN-us', 'Samantha en-us'],
    ['arz', 'Maged arz-EG'],
  ])('%s is read by %s', (lang, voice) => {
    expect(chosen(lang, 'Anna de-DE', voice)).toEqual([voice.split(' ')[0]])
  })

  it.each([
    ['nl', 'Anna de-DE'],
    ['zh-TW', 'Sinji zh-HK'],
    ['yue', 'Tingting zh-CN'],
    ['de', 'Nameless '],
  ])('%s is not read by %s', (lang, voice) => {
    expect(chosen(lang, voice)).toEqual([])
  })

  it('prefers the region of the article, then the default voice, then a similar region', () => {
    expect(chosen('pt-PT', 'Luciana pt-BR*', 'Joana pt-PT')[0]).toBe('Joana')
    expect(chosen('pt-BR', 'Joana pt-PT', 'Luciana pt-BR')[0]).toBe('Luciana')
    expect(chosen('zh-TW', 'Sinji zh-HK', 'Tingting zh-CN', 'Meijia zh-TW')).toEqual(['Meijia', 'Tingting'])
    expect(chosen('zh-HK', 'Tingting zh-CN', 'Meijia zh-TW', 'Sinji zh-HK')[0]).toBe('Sinji')
    expect(chosen('en-US', 'Daniel en-GB', 'Samantha en-US', 'Alex en-US*')).toEqual(['Alex', 'Samantha', 'Daniel'])
    expect(chosen('es-AR', 'Monica es-ES', 'Paulina es-MX')[0]).toBe('Paulina')
    expect(chosen('en-AU', 'Samantha en-US', 'Daniel en-GB')[0]).toBe('Daniel')
    expect(chosen('pt-AO', 'Luciana pt-BR', 'Joana pt-PT')[0]).toBe('Joana')
    expect(chosen('nn', 'Nora nb-NO', 'Kari nn-NO')[0]).toBe('Kari')
    expect(chosen('pa-PK', 'Vani pa-IN', 'Imran pa-Arab-PK')[0]).toBe('Imran')
  })

  it('keeps the order of the device if the article has no region, with the default voice first', () => {
    expect(chosen('en', 'Daniel en-GB', 'Samantha en-US')).toEqual(['Daniel', 'Samantha'])
    expect(chosen('en', 'Daniel en-GB', 'Samantha en-US*')).toEqual(['Samantha', 'Daniel'])
  })

  it('ranks novelty voices last, natural voices before synthetic ones, and network voices after local ones', () => {
    expect(chosen('en-US', 'Albert en-US', 'Zarvox en-US', 'Samantha en-US')[0]).toBe('Samantha')
    expect(chosen('en-US', 'Bad News en-US', 'Daniel en-GB')[0]).toBe('Daniel')
    expect(chosen('de', 'Eddy (Deutsch) de-DE', 'Anna de-DE')[0]).toBe('Anna')
    expect(chosen('en-US', 'Aria Online en-US', 'David en-US')[0]).toBe('David')
  })
})
