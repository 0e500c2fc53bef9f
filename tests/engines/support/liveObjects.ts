/** What a page keeps alive: listeners on what outlives a reader, observers that observe, and timers that wait. */
export type LiveObjects = {
  listeners: number
  observers: number
  timers: number
  elements: number
  sheets: number
  fonts: number
}

/** Counts from now on. Runs in the page before all other scripts. @see getLiveObjects */
export function countLiveObjects(): void {
  const listeners = new Set<string>()
  const numbers = new WeakMap<object, number>()
  let last = 0
  const numberOf = (each: object) => {
    if (!numbers.has(each)) numbers.set(each, ++last)
    return numbers.get(each)
  }
  const isLasting = (target: unknown) =>
    target === window ||
    target === document ||
    target === document.documentElement ||
    target === document.body ||
    target === document.fonts ||
    target === window.visualViewport ||
    target === navigator.serviceWorker ||
    target instanceof MediaQueryList
  const keyOf = (target: object, type: string, listener: object, options: unknown) => {
    const capture = typeof options === 'object' && options ? (options as AddEventListenerOptions).capture : options
    return `${numberOf(target)} ${type} ${numberOf(listener)} ${Boolean(capture)}`
  }
  const { addEventListener, removeEventListener } = EventTarget.prototype
  EventTarget.prototype.addEventListener = function (
    this: EventTarget | undefined,
    type: string,
    listener: EventListener | null,
    options?: AddEventListenerOptions,
  ) {
    const target = this ?? window
    if (listener && isLasting(target) && !options?.signal?.aborted) {
      const key = keyOf(target, type, listener, options)
      listeners.add(key)
      const remove = () => void listeners.delete(key)
      if (options?.once) addEventListener.call(target, type, remove, { once: true, capture: Boolean(options.capture) })
      if (options?.signal) addEventListener.call(options.signal, 'abort', remove)
    }
    return addEventListener.call(target, type, listener, options)
  } as typeof addEventListener
  EventTarget.prototype.removeEventListener = function (
    this: EventTarget | undefined,
    type: string,
    listener: EventListener | null,
    options?: EventListenerOptions,
  ) {
    const target = this ?? window
    if (listener) listeners.delete(keyOf(target, type, listener, options))
    return removeEventListener.call(target, type, listener, options)
  } as typeof removeEventListener

  const observers = new Map<object, Set<unknown>>()
  for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver', 'PerformanceObserver'] as const) {
    const { prototype } = window[name] as unknown as { prototype: Record<string, (...args: unknown[]) => unknown> }
    const { observe, unobserve, disconnect } = prototype
    prototype['observe'] = function (this: object, ...args) {
      observers.set(this, (observers.get(this) ?? new Set()).add(args[0]))
      return observe?.apply(this, args)
    }
    prototype['disconnect'] = function (this: object) {
      observers.delete(this)
      return disconnect?.call(this)
    }
    if (unobserve)
      prototype['unobserve'] = function (this: object, ...args) {
        const observed = observers.get(this)
        observed?.delete(args[0])
        if (!observed?.size) observers.delete(this)
        return unobserve.apply(this, args)
      }
  }

  const timers = new Set<string>()
  const scope = window as unknown as Record<string, (...args: unknown[]) => unknown>
  const watchTimer = (start: string, stop: string, isRepeated = false) => {
    const [original, originalStop] = [scope[start], scope[stop]]
    if (!original || !originalStop) return
    scope[start] = (run, ...more) => {
      const id = original.call(
        window,
        (...args: unknown[]) => {
          if (!isRepeated) timers.delete(`${start} ${id}`)
          return (run as (...args: unknown[]) => unknown)(...args)
        },
        ...more,
      )
      timers.add(`${start} ${id}`)
      return id
    }
    scope[stop] = id => {
      timers.delete(`${start} ${id}`)
      return originalStop.call(window, id)
    }
  }
  watchTimer('setTimeout', 'clearTimeout')
  watchTimer('setInterval', 'clearInterval', true)
  watchTimer('requestAnimationFrame', 'cancelAnimationFrame')
  watchTimer('requestIdleCallback', 'cancelIdleCallback')

  Object.assign(window, {
    getLiveObjects: (): LiveObjects => ({
      listeners: listeners.size,
      observers: observers.size,
      timers: timers.size,
      elements: document.querySelectorAll('*').length,
      sheets: document.adoptedStyleSheets.length,
      fonts: document.fonts.size,
    }),
  })
}
