import boxCss from './box.css?inline'

let boxSheet: CSSStyleSheet | undefined

/** Creates the shadow root of an element: a frame with the slot of the fallback content, and the box of the reader. */
export function createShadow(host: HTMLElement): ShadowRoot {
  const shadow = host.attachShadow({ mode: 'open', delegatesFocus: false })
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
