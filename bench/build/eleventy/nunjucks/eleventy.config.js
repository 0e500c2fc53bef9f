import { pictureOf, readArticles, SITE } from '../articles.js'

export default function (config) {
  config.addGlobalData('site', SITE)
  config.addGlobalData('articles', readArticles)
  config.addFilter('picture', pictureOf)
}
