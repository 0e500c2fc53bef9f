import './MenuDialog.lazy.css'
import { type ReactNode, useEffect, useRef } from 'react'
import { getTextAttributes } from '../../i18n/writing.ts'
import { useAllWords } from '../language/useAllWords.lazy.ts'
import { TEXT_SIZES } from '../memory/useSettings.ts'
import { Dialog, type DialogHandle } from '../panels/Dialog.lazy.tsx'
import type { PanelProps } from '../panels/panelProps.ts'
import { canSpeak } from '../player/canSpeak.lazy.ts'
import { preloadPlayers } from '../player/loadPlayers.ts'
import { LineIcon } from '../shared/Icon.tsx'
import { changeTextSize } from '../typeface/changeTextSize.lazy.ts'
import { MENU_ICON_PATHS } from './menuIcons.lazy.ts'

/** The menu: the text size, an entry with a hint for each feature, and the links to other articles. */
export function MenuDialog({ session, onClose }: PanelProps) {
  const { view, settings, setView, open, embed, fullScreen, home, next } = session
  const words = useAllWords()
  const dialog = useRef<DialogHandle>(null)
  // Closes the menu first, so that a dialog opened next returns the focus to the control that opened the menu.
  const close = () => dialog.current?.close()
  const closeThen = (action: () => void) => () => {
    close()
    action()
  }
  useEffect(preloadPlayers, [])
  const { textSize } = settings
  const step = (by: 1 | -1) => () => void changeTextSize(session, by)
  return (
    <Dialog name="menu" title={words.more} handle={dialog} onClose={onClose}>
      <div className="newsreel-text-size" role="group" aria-label={words.textSize}>
        <SizeButton label={words.smaller} sign="−" disabled={textSize === 0} onPress={step(-1)} />
        <span role="status">{words.textSizes[textSize]}</span>
        <SizeButton label={words.larger} sign="+" disabled={textSize === TEXT_SIZES.length - 1} onPress={step(1)} />
      </div>
      <ul className="newsreel-menu">
        {view === 'slides' ? (
          <>
            <Entry icon="article" hint={words.fullArticleHint} onPress={closeThen(() => setView('article'))}>
              {words.fullArticle}
            </Entry>
            <Entry icon="play" hint={words.playHint} onPress={closeThen(() => open('play'))}>
              {words.play}
            </Entry>
            {canSpeak() ? (
              <Entry icon="listen" hint={words.listenHint} onPress={closeThen(() => open('listen'))}>
                {words.listen}
              </Entry>
            ) : null}
          </>
        ) : (
          <Entry icon="slides" hint={words.slidesHint} onPress={closeThen(() => setView('slides'))}>
            {words.backToSlides}
          </Entry>
        )}
        <Entry icon="share" hint={words.shareHint} onPress={closeThen(() => open('share'))}>
          {words.share}
        </Entry>
        {embed ? (
          <Entry icon="embed" hint={words.embedHint} onPress={closeThen(() => open('embed'))}>
            {words.embed}
          </Entry>
        ) : null}
        {fullScreen ? (
          <Entry icon="fullScreen" onPress={closeThen(fullScreen)}>
            {words.fullScreen}
          </Entry>
        ) : null}
        <Entry icon="print" hint={words.printHint} onPress={closeThen(() => open('print'))}>
          {words.print}
        </Entry>
        <Entry icon="help" hint={words.helpHint} onPress={closeThen(() => open('help'))}>
          {words.help}
        </Entry>
      </ul>
      {home || next ? (
        <ul className="newsreel-menu">
          {next ? (
            <Entry
              icon="nextArticle"
              hint={next.headline}
              hintLang={next.lang ?? session.deck.article.lang}
              href={next.href}
              onPress={close}
            >
              {words.nextArticle}
            </Entry>
          ) : null}
          {home ? (
            <Entry icon="home" href={home.href} onPress={close}>
              {home.label ?? words.allArticles}
            </Entry>
          ) : null}
        </ul>
      ) : null}
    </Dialog>
  )
}

function SizeButton(props: { label: string; sign: string; disabled: boolean; onPress: () => void }) {
  return (
    <button
      type="button"
      className="newsreel-size-button"
      aria-label={props.label}
      title={props.label}
      aria-disabled={props.disabled || undefined}
      onClick={props.disabled ? undefined : props.onPress}
    >
      <span aria-hidden="true" dir="ltr">{`A${props.sign}`}</span>
    </button>
  )
}

/** A button, or a link if it has an `href`. */
function Entry(props: {
  icon: keyof typeof MENU_ICON_PATHS
  hint?: string
  /** The language of the hint, if it is not that of the interface. */
  hintLang?: string | undefined
  href?: string
  onPress: () => void
  children: ReactNode
}) {
  const { icon, hint, hintLang, href, onPress } = props
  const content = (
    <>
      <LineIcon name={icon} path={MENU_ICON_PATHS[icon]} />
      <span>{props.children}</span>
      {hint ? <small {...(hintLang ? getTextAttributes(hintLang) : {})}>{hint}</small> : null}
    </>
  )
  return (
    <li>
      {href ? (
        <a href={href} onClick={onPress}>
          {content}
        </a>
      ) : (
        <button type="button" onClick={onPress}>
          {content}
        </button>
      )}
    </li>
  )
}
