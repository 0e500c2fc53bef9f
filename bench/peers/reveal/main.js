import '../shared/page.css'
import 'reveal.js/reveal.css'
import Reveal from 'reveal.js'
import { fetchArticle } from '../shared/article.js'
import { sectionHtml } from '../shared/sectionHtml.js'

const sections = await fetchArticle()
const slides = sections.map(section => `<section>${sectionHtml(section)}</section>`).join('')
document.body.innerHTML = `<div class="reveal"><div class="slides">${slides}</div></div>`
await new Reveal({ hash: true, disableLayout: true }).initialize()
