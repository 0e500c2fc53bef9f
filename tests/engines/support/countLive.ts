/** What a page has, and what keeps running in it. Listeners are those on targets that outlive a removed element. */
export type Live = {
  observers: number
  listeners: string[]
  timers: number
  elements: number
  fonts: number
  sheets: number
}

type Callback = (...args: unknown[]) => unknown
type Start = (callback: Callback, ...rest: unknown[]) => number

/** A script of a host page, to run before all others: counts what nobody has cleaned up. `live()` returns it. */
export function countLive(): void {
  const observers = new Set<unknown>()
  for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver', 'PerformanceObserver'] as const) {
    const prototype = window[name].prototype as { observe: Callback; disconnect: Callback }
    const { observe, disconnect } = prototype
    prototype.observe = function (this: unknown, ...args) {
      observers.add(this)
      return observe.apply(this, args)
    }
    prototype.disconnect = function (this: unknown) {
      observers.delete(this)
      return disconnect.call(this)
    }
  }

  const listeners = new Map<string, string>()
  const ids = new WeakMap<object, number>()
  const idOf = (object: object) => {
    if (!ids.has(object)) ids.set(object, Math.random())
    return ids.get(object)
  }
  // Listeners on an element are freed with it.
  const isFreed = (target: EventTarget) =>
    target instanceof AbortSignal || (target instanceof Node && target !== document && target.parentNode !== document)
  const keyOf = (target: EventTarget, type: string, listener: object, options?: boolean | EventListenerOptions) => {
    const isCapture = typeof options === 'object' ? Boolean(options.capture) : Boolean(options)
    return `${idOf(target)} ${type} ${idOf(listener)} ${isCapture}`
  }
  const { addEventListener, removeEventListener } = EventTarget.prototype
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window
    addEventListener.call(target, type, listener, options)
    const { signal, once } = typeof options === 'object' ? options : {}
    if (!listener || isFreed(target) || signal?.aborted) return
    const key = keyOf(target, type, listener, options)
    listeners.set(key, `${target.constructor.name} ${type}`)
    const forget = () => listeners.delete(key)
    if (once) addEventListener.call(target, type, forget, { once: true })
    if (signal) addEventListener.call(signal, 'abort', forget, { once: true })
  }
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = this ?? window
    removeEventListener.call(target, type, listener, options)
    if (listener) listeners.delete(keyOf(target, type, listener, options))
  }

  const timers = new Set<string>()
  const all = window as unknown as Record<string, Start | undefined>
  const kinds = {
    setTimeout: 'clearTimeout',
    setInterval: 'clearInterval',
    requestAnimationFrame: 'cancelAnimationFrame',
  }
  for (const [start, stop] of Object.entries({ ...kinds, requestIdleCallback: 'cancelIdleCallback' })) {
    const [begin, end] = [all[start]?.bind(window), all[stop]?.bind(window) as Callback | undefined]
    if (!begin || !end) continue // Safari has no requestIdleCallback.
    all[start] = (callback, ...rest) => {
      const id = begin(
        (...args: unknown[]) => {
          if (start !== 'setInterval') timers.delete(`${start} ${id}`)
          return callback(...args)
        },
        ...rest,
      )
      timers.add(`${start} ${id}`)
      return id
    }
    all[stop] = id => {
      timers.delete(`${start} ${id}`)
      return end(id) as number
    }
  }

  const live = (): Live => ({
    observers: observers.size,
    listeners: [...listeners.values()].sort(),
    timers: timers.size,
    elements: document.querySelectorAll('*').length,
    fonts: document.fonts.size,
    sheets: document.adoptedStyleSheets.length,
  })
  Object.assign(window, { live })
}
