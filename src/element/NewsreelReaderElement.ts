import type { MountedReader } from './content/mount.tsx'
import { createShadow } from './createShadow.ts'
import type { ElementSettings } from './elementSettings.ts'
import type { NewsreelEvents } from './events.ts'
import { collectHostSlides } from './hostSlideContent.ts'
import { offerRetry } from './offerRetry.ts'
import { restoreScroll } from './restoreScroll.ts'

/** The distance to the viewport at which a reader loads. */
const LOAD_MARGIN = '600px'
const RETRY_DELAY_MS = 300
// The module can be imported on a server, where the element is never defined.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement

/**
 * `<newsreel-reader src="…/article.json">` shows an article as slides in any page. It loads when it comes near the
 * viewport. Children without a `slot` are fallback content until then, and if loading fails. The element has no size
 * before its script runs: set one in the page's CSS to avoid layout shifts (public/examples/page.css).
 *
 * @tag newsreel-reader
 * @attr {string} src - the URL of the article.json, relative to the page. Another origin has to allow CORS
 * @attr {string} slide - the slide to open at, or to go to when it changes: a section's id, `end`, or a 1-based
 * position
 * @attr {"light"|"dark"} theme - the colour scheme; by default the system's
 * @attr {"slides"|"article"} view - slides (the default) or the full article
 * @attr {boolean} sync-url - keeps the slide in the page's address; for one reader per page
 * @attr {string} page - the URL of the article's own page, for shared links
 * @slot - fallback content: `<a href="…"><img …></a>`
 * @slot after:section-id - a host slide after that section, labelled by `data-label`. A `<template>` is filled in when
 *   the slide comes near
 * @fires {CustomEvent<ReadyDetail>} newsreel:ready - the article is loaded
 * @fires {CustomEvent<SlideDetail>} newsreel:slide - the reader went to a slide of the article; also for the first
 * slide
 * @fires {CustomEvent<CompleteDetail>} newsreel:complete - the reader reached the last slide for the first time
 * @fires {CustomEvent<HostSlideDetail>} newsreel:host-slide - the reader went to a host slide
 * @fires {CustomEvent<ShareDetail>} newsreel:share - a link to a slide was shared or copied
 * @fires {CustomEvent<ErrorDetail>} newsreel:error - an error, which the element also shows
 * @csspart reader - the whole reader
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
 * @cssprop --newsreel-muted - secondary text such as credits and dates
 * @cssprop --newsreel-line - hairlines
 * @cssprop --newsreel-accent - links, progress, the kicker
 * @cssprop --newsreel-stage - behind pictures
 * @cssprop --newsreel-font - the typeface of the text; if set, no font is downloaded
 * @cssprop --newsreel-ui-font - the typeface of controls
 */
export class NewsreelReaderElement extends Base {
  static readonly observedAttributes = ['src', 'slide', 'theme', 'view', 'sync-url', 'page']
  #mounting: Promise<void> | undefined
  #reader: MountedReader | undefined
  #proximity: IntersectionObserver | undefined
  #children: MutationObserver | undefined
  /** Counts removals from the page, so that a load that began before a removal is discarded. */
  #removals = 0

  /** The URL of the article.json, as in the attribute. */
  get src(): string | null {
    return this.getAttribute('src')
  }
  set src(value: string | null) {
    this.#reflect('src', value)
  }

  /** The slide to open at: a section's id, `end`, or a 1-based position. */
  get slide(): string | null {
    return this.getAttribute('slide')
  }
  set slide(value: string | number | null) {
    this.#reflect('slide', value)
  }

  /** `light`, `dark`, or null for the system's colour scheme. */
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

  /** Whether the page's address contains the slide. */
  get syncUrl(): boolean {
    return this.hasAttribute('sync-url')
  }
  set syncUrl(value: boolean) {
    this.toggleAttribute('sync-url', Boolean(value))
  }

  /** The URL of the article's own page. */
  get page(): string | null {
    return this.getAttribute('page')
  }
  set page(value: string | null) {
    this.#reflect('page', value)
  }

  /** The 1-based position of the current slide; 0 until the article is loaded. */
  get position(): number {
    return this.#reader?.handle()?.position ?? 0
  }

  /** The number of slides; 0 until the article is loaded. */
  get count(): number {
    return this.#reader?.handle()?.count ?? 0
  }

  /** Goes to a slide by its section's id, `end` or position. Returns false without such a slide, or before loading. */
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
    const shadow = this.shadowRoot ?? createShadow(this)
    for (const name of ['src', 'slide', 'theme', 'view', 'syncUrl', 'page'] as const) this.#upgrade(name)
    this.#children ??= new MutationObserver(records => {
      // Only changes of direct children count, not changes inside an advertisement.
      const isOwnChild = ({ type, target }: MutationRecord) =>
        (type === 'childList' ? target : target.parentNode) === (this as Node)
      if (records.some(isOwnChild)) this.#update()
    })
    this.#children.observe(this, {
      childList: true,
      attributes: true,
      attributeFilter: ['slot', 'data-label'],
      subtree: true,
    })
    this.#proximity ??= new IntersectionObserver(
      entries => {
        if (entries.at(-1)?.isIntersecting) this.#mounting ??= this.#mount(shadow)
      },
      { rootMargin: LOAD_MARGIN },
    )
    if (!this.#mounting) this.#proximity.observe(this)
    const box = shadow.querySelector<HTMLElement>('.box')
    if (this.#reader && box) restoreScroll(this, box, LOAD_MARGIN)
  }

  disconnectedCallback(): void {
    // An element that is moved within the page is connected again at once, and keeps its slide.
    queueMicrotask(() => {
      if (this.isConnected) return
      this.#proximity?.disconnect()
      this.#children?.disconnect()
      this.#removals++
      this.#reader?.unmount()
      this.#mounting = this.#reader = undefined
    })
  }

  attributeChangedCallback(_name: string, before: string | null, value: string | null): void {
    if (before === value) return
    this.#update()
  }

  async #mount(shadow: ShadowRoot): Promise<void> {
    const removals = this.#removals
    try {
      const { mount } = await import('./content/mount.tsx').catch(async () => {
        await new Promise(done => setTimeout(done, RETRY_DELAY_MS))
        return import('./content/mount.tsx')
      })
      if (removals !== this.#removals) return
      this.#proximity?.disconnect()
      this.#reader = mount(this, shadow, this.#settings(), this.#dispatch)
    } catch (error) {
      if (removals !== this.#removals) return
      // The fallback content stays, until the network is back or the user tries again.
      this.#mounting = undefined
      const box = this.childElementCount === 0 ? shadow.querySelector('.box') : null
      offerRetry(box, () => {
        if (this.isConnected) this.#mounting ??= this.#mount(shadow)
      })
      this.#dispatch('newsreel:error', { code: 'script', message: `The reader could not be loaded: ${error}` })
    }
  }

  #settings(): ElementSettings {
    const { src, slide, theme, view, page, syncUrl } = this
    return { src, slide, theme, view, page, syncUrl, hostSlides: collectHostSlides(this) }
  }

  #update(): void {
    this.#reader?.update(this.#settings())
  }

  #dispatch = <Name extends keyof NewsreelEvents>(name: Name, detail: NewsreelEvents[Name]['detail']): void => {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
  }

  #reflect(name: string, value: string | number | null | undefined): void {
    if (value === null || value === undefined) this.removeAttribute(name)
    else this.setAttribute(name, `${value}`)
  }

  /** Passes a property to its setter that was set before the element was defined, and so hides the setter. */
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
