// Leads on from a page for sharing to the slide, with the query that campaigns and networks add to its address: a
// refresh in the page itself cannot take it along. In a frame it leads to the page for frames, which leaves the page
// around alone. The page that it leads to sees this one as its referrer, so the first is kept for the site's own
// statistics.
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
