// The only script that a page asks for. A module in the head that does more would cost a quarter of the largest paint
// (DESIGN 10), and nothing of it is needed to read and swipe: so the rest begins when the page is there. All of it is
// asked for at once, and begins one module after the other (React before ours), so that the page answers in between.

async function start(): Promise<void> {
  const addresses = document.querySelector<HTMLElement>('script[data-modules]')?.dataset['modules']?.split(' ') ?? []
  for (const href of addresses)
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }))
  let last: { hydrate?: () => Promise<void> } = {}
  for (const href of addresses) last = await import(/* @vite-ignore */ href)
  await last.hydrate?.()
}

const begin = () => void start().catch(() => {}) // the page goes on as it was: it reads without us
// The picture that the load waited for is painted before anything of ours runs. No frame is asked for: a page that is out
// of view gets none.
const painted = () => setTimeout(begin, 100)
if (document.readyState === 'complete') painted()
else addEventListener('load', painted, { once: true })
