// A component of the page, with the reader in its shadow root.
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
