// On a real page, these are two lines of HTML with the address of the other server.
const from = new URL(new URLSearchParams(location.search).get('from') ?? location.origin)
const script = document.createElement('script')
script.type = 'module'
script.src = new URL('/newsreel-element.js', from).href
const reader = document.createElement('newsreel-reader')
reader.setAttribute('src', new URL('/articles/us-deports-chinese-migrants/article.json', from).href)
document.head.append(script)
document.querySelector('h1 + p').after(reader)
