import './MenuDialog.lazy.css'
import { type ReactNode, useEffect, useRef } from 'react'
import { useAllWords } from '../language/useAllWords.lazy.ts'
import { TEXT_SIZES } from '../memory/useSettings.ts'
import { Dialog, type DialogHandle } from '../panels/Dialog.lazy.tsx'
import type { PanelProps } from '../panels/panelProps.ts'
import { canSpeak } from '../player/canSpeak.lazy.ts'
import { preloadPlayers } from '../player/loadPlayers.ts'
import { LineIcon } from '../shared/Icon.tsx'
import { LAZY_ICON_PATHS } from '../shared/icons.lazy.ts'
import { changeTextSize } from '../typeface/changeTextSize.lazy.ts'

/** The menu: the text size, and an entry with a hint for each feature. */
export function MenuDialog({ session, onClose }: PanelProps) {
  const { view, settings, setView, open, embed, fullScreen } = session
  const words = useAllWords()
  const dialog = useRef<DialogHandle>(null)
  // Closes the menu first, so that a dialog opened next returns the focus to the control that opened the menu.
  const closeThen = (action: () => void) => () => {
    dialog.current?.close()
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
        <Entry icon="print" onPress={closeThen(() => open('print'))}>
          {words.print}
        </Entry>
        <Entry icon="help" hint={words.helpHint} onPress={closeThen(() => open('help'))}>
          {words.help}
        </Entry>
      </ul>
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

function Entry(props: { icon: keyof typeof LAZY_ICON_PATHS; hint?: string; onPress: () => void; children: ReactNode }) {
  return (
    <li>
      <button type="button" onClick={props.onPress}>
        <LineIcon name={props.icon} path={LAZY_ICON_PATHS[props.icon]} />
        <span>{props.children}</span>
        {props.hint ? <small>{props.hint}</small> : null}
      </button>
    </li>
  )
}
