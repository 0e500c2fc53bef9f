import '../shared/page.css'
import 'photoswipe/style.css'
import PhotoSwipe from 'photoswipe'
import { fetchArticle } from '../shared/article.js'
import { sectionHtml } from '../shared/sectionHtml.js'

const sections = await fetchArticle()
const dataSource = sections.map(section => ({ html: sectionHtml(section) }))
new PhotoSwipe({ dataSource, index: 0, loop: false, showHideAnimationType: 'none' }).init()
