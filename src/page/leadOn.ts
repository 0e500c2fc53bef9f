// Leads on from a page for sharing to the slide, with the query that campaigns and networks add to its address: a refresh
// in the page itself cannot take it along.
const link = document.querySelector('a')
if (link) location.replace(Object.assign(new URL(link.href), { search: location.search }))
