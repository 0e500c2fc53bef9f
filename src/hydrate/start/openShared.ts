// The script of share pages: redirects to the slide. Unlike a meta refresh it keeps the query, such as campaign
// parameters. In an iframe it redirects to the embed page. The target sees the share page as its referrer, so the
// original referrer is stored for the site's own analytics.
const link = document.querySelector('a')
if (link) {
  const slide = Object.assign(new URL(link.href), { search: location.search })
  if (window.parent !== window) slide.pathname += 'embed/'
  try {
    if (document.referrer) sessionStorage.setItem('newsreel.referrer', document.referrer)
  } catch {
    // Storage may be blocked.
  }
  location.replace(slide)
}
