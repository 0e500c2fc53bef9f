import { beforeAll, expect, it } from 'vitest'
import { readByline } from '../../src/import/byline.ts'
import { loadOtherScripts } from '../../src/import/otherScripts/otherScripts.ts'

// importArticles loads them for the texts that need them.
beforeAll(() => loadOtherScripts())

const namesOf = (byline: string, publisher?: string) => readByline(byline, publisher).map(({ name }) => name)

it.each([
  ['By Ann Lee and Bo Diaz', 'Ann Lee', 'Bo Diaz'],
  ['Ann Lee, Bo Diaz, Cy Eng & Di Fox', 'Ann Lee', 'Bo Diaz', 'Cy Eng', 'Di Fox'],
  ['By: Ann Lee | Published: Jul 04, 2024', 'Ann Lee'],
  ['Von Anna Müller und Bernd Groß', 'Anna Müller', 'Bernd Groß'],
  ['Par Anne Lys et Luc Roy', 'Anne Lys', 'Luc Roy'],
  ['Por Ana Díaz y Pilar de la Torre', 'Ana Díaz', 'Pilar de la Torre'],
  ['Di Carla Rossi e Ugo Neri', 'Carla Rossi', 'Ugo Neri'],
  ['Door Jan de Vries en Piet van Dam', 'Jan de Vries', 'Piet van Dam'],
  ['Автор: Анна Ли', 'Анна Ли'],
  ['بقلم أحمد علي ومحمد حسن', 'أحمد علي', 'محمد حسن'],
  ['文/李明', '李明'],
  ['山田花子、鈴木一郎', '山田花子', '鈴木一郎'],
  ['김민지 기자', '김민지'],
  ['ANN LEE', 'ANN LEE'],
  ['Di Fox', 'Di Fox'],
  ['By Carla Writer', 'Carla Writer'],
  ['By Carla M. Writer, Political Editor', 'Carla M. Writer'],
  ['By Ann Lee and Bo Reporter', 'Ann Lee', 'Bo Reporter'],
])('reads the names of %s', (byline, ...names) => {
  expect(namesOf(byline)).toEqual(names)
})

it.each([
  ['Ann Lee, Political editor'],
  ['Ann Lee, staff writer'],
  ['Ann Lee, Sports Editor'],
  ['Ann Lee | Sports Writer'],
  ['Ann Lee Editor'],
  ['Ann Lee in Berlin'],
  ['Von Ann Lee, Berlin'],
  ['By Ann Lee; Editing by Bo Diaz'],
  ['Written by Ann Lee. Photos by Bo Diaz'],
  ['Ann Lee (text), ann@news.example'],
  ['Ann Lee, Associated Press'],
])('leaves out roles, places, helpers and agencies: %s', byline => {
  expect(namesOf(byline)).toEqual(['Ann Lee'])
})

it.each([
  ['View all posts by Ann Lee'],
  ['Ann Lee; Zeige alle Beiträge von Ann Lee →'],
  ['Eingestellt von Ann Lee'],
  ['Posted by Ann Lee; View my complete profile'],
  ['Ann Lee; Copy Link URL'],
  ['Ann Lee, PhD'],
])('leaves out the words of links, and degrees: %s', byline => {
  expect(namesOf(byline)).toEqual(['Ann Lee'])
})

it('takes a role in a list of authors for the role of the one before', () => {
  expect(readByline([{ name: 'Ann Lee' }, { name: 'Lifestyle Writer' }])).toEqual([{ name: 'Ann Lee' }])
  expect(readByline([{ name: 'Carla Writer' }])).toEqual([{ name: 'Carla Writer' }])
})

it('lists the publisher only if there is no one else', () => {
  expect(namesOf('Harbour Weekly, Ann Lee', 'Harbour Weekly')).toEqual(['Ann Lee'])
  expect(namesOf('Harbour Weekly', 'Harbour Weekly')).toEqual(['Harbour Weekly'])
})

it('lists an author once, with the address', () => {
  const url = 'https://news.example/ann'
  expect(readByline([{ name: 'Ann Lee' }, { name: 'By ANN LEE', url }, { name: 'Bo Diaz' }])).toEqual([
    { name: 'ANN LEE', url },
    { name: 'Bo Diaz' },
  ])
})
