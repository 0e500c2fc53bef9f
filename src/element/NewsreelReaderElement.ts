import boxCss from './box.css?inline'
import type { NewsreelEvents } from './events.ts'
import { collectHostSlides, type HostSlideContent } from './hostSlideContent.ts'
import type { MountedReader } from './mount.tsx'

/** How near to what is in view a reader loads, in CSS pixels. */
const NEAR = '600px'
/** How long after a failure its code is asked for a second time, in milliseconds. */
const RETRY = 300
// Importable where there is no DOM, as on a server: there it is only never defined.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement
let boxSheet: CSSStyleSheet | undefined

/**
 * `<newsreel-reader src="…/article.json">`: an article as slides, in a page of somebody else's. Children without a
 * `slot` are what people see until it is ready, and if it never is. It loads when it comes near to what is in view.
 * Before its script is there it has no size: a page on which nothing may move gives it one (public/examples/page.css).
 *
 * @tag newsreel-reader
 * @attr {string} src - the address of the article.json, relative to the page. From another origin it needs CORS
 * @attr {string} slide - where it opens, and goes when it is changed: a section's id, `end`, or a position (1-based)
 * @attr {"light"|"dark"} theme - its colours; without it as the system has it
 * @attr {"slides"|"article"} view - slides (the default) or the full article
 * @attr {boolean} sync-url - the page's address carries the slide; one reader a page may have it
 * @attr {string} page - the address of the article's own page, for links that are shared
 * @slot - what stands there until the reader does: `<a href="…"><img …></a>`
 * @slot after:section-id - a slide of the page's own after that section. A `data-label` is its label; a `<template>` is
 *   only filled in when it is near
 * @fires {CustomEvent<ReadyDetail>} newsreel:ready - the article is there
 * @fires {CustomEvent<SlideDetail>} newsreel:slide - the reader came to a slide of the article, the first included
 * @fires {CustomEvent<CompleteDetail>} newsreel:complete - the reader came to the last slide, for the first time
 * @fires {CustomEvent<HostSlideDetail>} newsreel:host-slide - the reader came to a slide of the page's own
 * @fires {CustomEvent<ShareDetail>} newsreel:share - a link to a slide was shared or copied
 * @fires {CustomEvent<ErrorDetail>} newsreel:error - something is wrong; the element shows it too
 * @csspart reader - all of it
 * @csspart bar - the bar with the controls
 * @csspart button - a control of the bar, also by its name: contents, menu, previous, next, full-screen
 * @csspart progress - the progress line
 * @csspart slide - a slide, also by its kind: cover, section, host, end
 * @csspart picture - the frame of a picture
 * @csspart credit - a picture's caption and credit
 * @csspart headline - the article's headline
 * @csspart heading - the heading of a section
 * @csspart text - the text of a section
 * @cssprop --newsreel-scheme - `light`, `dark` or `light dark`
 * @cssprop --newsreel-paper - the background
 * @cssprop --newsreel-ink - the text
 * @cssprop --newsreel-muted - credits, dates, what is less than the text
 * @cssprop --newsreel-line - hairlines
 * @cssprop --newsreel-accent - links, progress, the kicker
 * @cssprop --newsreel-stage - behind pictures
 * @cssprop --newsreel-font - the typeface of the text; none is fetched when it is set
 * @cssprop --newsreel-ui-font - the typeface of controls
 */
export class NewsreelReaderElement extends Base {
  static readonly observedAttributes = ['src', 'slide', 'theme', 'view', 'sync-url', 'page']
  #mounted: Promise<void> | undefined
  #reader: MountedReader | undefined
  #near: IntersectionObserver | undefined
  #children: MutationObserver | undefined
  /** How often it was taken out of the page: what was on its way before is not for the one that comes back. */
  #removals = 0

  /** The address of the article.json, as the attribute has it. */
  get src(): string | null {
    return this.getAttribute('src')
  }
  set src(value: string | null) {
    this.#reflect('src', value)
  }

  /** Where it opens: a section's id, `end`, or a position. */
  get slide(): string | null {
    return this.getAttribute('slide')
  }
  set slide(value: string | number | null) {
    this.#reflect('slide', value)
  }

  /** `light`, `dark`, or null for the system's. */
  get theme(): string | null {
    return this.getAttribute('theme')
  }
  set theme(value: string | null) {
    this.#reflect('theme', value)
  }

  /** `slides` or `article`. */
  get view(): string {
    return this.getAttribute('view') ?? 'slides'
  }
  set view(value: string | null) {
    this.#reflect('view', value)
  }

  /** Whether the page's address carries the slide. */
  get syncUrl(): boolean {
    return this.hasAttribute('sync-url')
  }
  set syncUrl(value: boolean) {
    this.toggleAttribute('sync-url', Boolean(value))
  }

  /** The address of the article's own page. */
  get page(): string | null {
    return this.getAttribute('page')
  }
  set page(value: string | null) {
    this.#reflect('page', value)
  }

  /** The position (1-based) of the slide that is shown; 0 until the article is there. */
  get position(): number {
    return this.#reader?.handle()?.position ?? 0
  }

  /** How many slides the article has; 0 until it is there. */
  get count(): number {
    return this.#reader?.handle()?.count ?? 0
  }

  /** Goes to a slide, by its section's id, `end` or its position. False when there is none such, or no article yet. */
  goTo(slide: string | number): boolean {
    return this.#reader?.handle()?.goTo(slide) ?? false
  }

  /** Goes to the next slide. */
  next(): void {
    this.#reader?.handle()?.next()
  }

  /** Goes to the previous slide. */
  previous(): void {
    this.#reader?.handle()?.previous()
  }

  connectedCallback(): void {
    const shadow = this.shadowRoot ?? this.#build()
    for (const name of ['src', 'slide', 'theme', 'view', 'syncUrl', 'page'] as const) this.#upgrade(name)
    this.#children ??= new MutationObserver(records => {
      // An advert that goes on to change inside is nothing new to the reader.
      const ours = ({ type, target }: MutationRecord) =>
        (type === 'childList' ? target : target.parentNode) === (this as Node)
      if (records.some(ours)) this.#update()
    })
    this.#children.observe(this, {
      childList: true,
      attributes: true,
      attributeFilter: ['slot', 'data-label'],
      subtree: true,
    })
    this.#near ??= new IntersectionObserver(
      entries => {
        if (entries.at(-1)?.isIntersecting) this.#mounted ??= this.#mount(shadow)
      },
      { rootMargin: NEAR },
    )
    if (!this.#mounted) this.#near.observe(this)
    if (this.#reader) this.#redraw(shadow)
  }

  disconnectedCallback(): void {
    // Moved within the page, it comes back at once and keeps its place.
    queueMicrotask(() => {
      if (this.isConnected) return
      this.#near?.disconnect()
      this.#children?.disconnect()
      this.#removals++
      this.#reader?.unmount()
      this.#mounted = this.#reader = undefined
    })
  }

  attributeChangedCallback(_name: string, before: string | null, value: string | null): void {
    if (before === value) return
    this.#update()
  }

  #build(): ShadowRoot {
    const shadow = this.attachShadow({ mode: 'open', delegatesFocus: false })
    if (!boxSheet) {
      boxSheet = new CSSStyleSheet()
      boxSheet.replaceSync(boxCss)
    }
    shadow.adoptedStyleSheets = [boxSheet]
    const [frame, box] = [document.createElement('div'), document.createElement('div')]
    frame.className = 'frame'
    box.className = 'box'
    frame.append(document.createElement('slot'), box)
    shadow.append(frame)
    return shadow
  }

  async #mount(shadow: ShadowRoot): Promise<void> {
    const removals = this.#removals
    try {
      const { mount } = await import('./mount.tsx').catch(async () => {
        await new Promise(done => setTimeout(done, RETRY))
        return import('./mount.tsx')
      })
      if (removals !== this.#removals) return
      this.#near?.disconnect()
      this.#reader = mount(this, shadow, this.#settings(), this.#tell)
    } catch (error) {
      if (removals !== this.#removals) return
      // The children stay, until the network is back or somebody asks.
      this.#mounted = undefined
      this.#offerRetry(shadow)
      this.#tell('newsreel:error', { fault: 'script', message: `The reader could not be loaded: ${error}` })
    }
  }

  #offerRetry(shadow: ShadowRoot): void {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Try again' })
    const message = document.createElement('p')
    message.role = 'alert'
    message.style.font = '400 16px / 1.5 system-ui, sans-serif'
    message.append('The reader could not be loaded. ', button)
    // Where the page has put something in its place, that is what people see.
    if (this.childElementCount === 0) shadow.querySelector('.box')?.replaceChildren(message)
    const waiting = new AbortController()
    const again = () => {
      waiting.abort()
      if (!this.isConnected || this.#mounted) return
      message.remove()
      this.#mounted = this.#mount(shadow)
    }
    for (const [target, type] of [
      [window, 'online'],
      [button, 'click'],
    ] as const)
      target.addEventListener(type, again, { signal: waiting.signal })
  }

  #settings(): { [Name in 'src' | 'slide' | 'view' | 'theme' | 'page']: string | null } & {
    syncUrl: boolean
    hostSlides: HostSlideContent[]
  } {
    const { src, slide, theme, view, page, syncUrl } = this
    return { src, slide, theme, view, page, syncUrl, hostSlides: collectHostSlides(this) }
  }

  /**
   * Moved in the page, all that scrolls inside is back at its start. A frame without a size, and the reader takes the
   * slide up again as it does when a hidden part of a page opens.
   */
  #redraw(shadow: ShadowRoot): void {
    const box = shadow.querySelector<HTMLElement>('.box')
    if (!box) return
    box.style.display = 'none'
    const show = () => void box.style.removeProperty('display')
    if (this.checkVisibility()) requestAnimationFrame(() => requestAnimationFrame(show))
    else {
      // In a closed part of the page nothing is laid out until it opens.
      const opened = new IntersectionObserver(
        entries => {
          if (!entries.at(-1)?.isIntersecting) return
          opened.disconnect()
          show()
        },
        { rootMargin: NEAR },
      )
      opened.observe(this)
    }
  }

  #update(): void {
    this.#reader?.update(this.#settings())
  }

  #tell = <Name extends keyof NewsreelEvents>(name: Name, detail: NewsreelEvents[Name]['detail']): void => {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
  }

  #reflect(name: string, value: string | number | null | undefined): void {
    if (value === null || value === undefined) this.removeAttribute(name)
    else this.setAttribute(name, `${value}`)
  }

  /** A property that was set before the element was defined lies on the object, over the setter. */
  #upgrade(name: 'src' | 'slide' | 'theme' | 'view' | 'syncUrl' | 'page'): void {
    if (!Object.hasOwn(this, name)) return
    const value = this[name]
    delete (this as Record<string, unknown>)[name]
    Object.assign(this, { [name]: value })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'newsreel-reader': NewsreelReaderElement
  }
}
