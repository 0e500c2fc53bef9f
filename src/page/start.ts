// The only script that a page asks for. A module in the head that does more would cost a quarter of the largest paint
// (DESIGN 10), and nothing of it is needed to read and swipe: so the rest begins when the page is there.

async function start(): Promise<void> {
  const { hydrate } = await import('./hydrate.tsx')
  await hydrate()
}

const begin = () => void start().catch(() => {}) // the page goes on as it was: it reads without us
if (document.readyState === 'complete') begin()
else addEventListener('load', begin, { once: true })
