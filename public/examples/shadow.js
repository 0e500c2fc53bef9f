// A component of the page: its shadow root holds the reader.
customElements.define(
  'article-teaser',
  class extends HTMLElement {
    connectedCallback() {
      const reader = document.createElement('newsreel-reader')
      reader.src = '../articles/us-deports-chinese-migrants/article.json'
      this.attachShadow({ mode: 'open' }).append(reader)
    }
  },
)
