// Words of the lines below a headline, by the languages of the interface.

// cspell:disable
const AUTHOR =
  'by|author|authors|written by|words|words by|reporter|von|autor|autorin|autoren|text von|par|auteur|autrice|por|' +
  'autora|autores|escrito por|texto|texto de|بقلم|كتب|كتبت|الكاتب|取材・文|取材・執筆|文・写真|写真・文|文|著者|執筆|筆者|記者|作者|撰文|记者'
const PUBLISHED =
  'published|published on|posted|posted on|date|publication date|first published|released|veröffentlicht|' +
  'veröffentlicht am|datum|erschienen|erschienen am|publié|publié le|paru le|date de publication|publicado|' +
  'publicado el|publicado em|fecha|fecha de publicación|data|data de publicação|نشر|نُشر|نشر في|تاريخ النشر|التاريخ|' +
  '公開|公開日|掲載|掲載日|日付|配信|发布|发布时间|发表|发表时间|日期|發布|發表'
const MODIFIED =
  'updated|updated on|last updated|modified|last modified|aktualisiert|aktualisiert am|zuletzt aktualisiert|stand|' +
  'mis à jour|mis à jour le|modifié le|dernière mise à jour|actualizado|actualizado el|última actualización|' +
  'atualizado|atualizado em|última atualização|تحديث|آخر تحديث|تم التحديث|更新|更新日|最終更新|更新时间|最后更新'
const TITLE = 'headline|title|titel|überschrift|titre|título|titular|العنوان|タイトル|見出し|标题|標題'
// cspell:enable

const withColon = (words: string) => new RegExp(`^(?:${words})\\s{0,2}[:：]\\s*`, 'iu')
const withSpace = (words: string) => new RegExp(`^(?:${words})(?:\\s{0,2}[:：・／]\\s*|\\s+)`, 'iu')

export const TITLE_LABEL = withColon(TITLE)
/** "By:", "By Ann Lee". */
export const AUTHOR_LABEL = withSpace(AUTHOR)
/** "Published:", "Published July 4". */
export const PUBLISHED_LABEL = withSpace(PUBLISHED)
export const MODIFIED_LABEL = withSpace(MODIFIED)
