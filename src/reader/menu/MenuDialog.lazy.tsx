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

/** The menu: the text's size, and every comfort by its name and with what it is good for. */
export function MenuDialog({ session, onClose }: PanelProps) {
  const { view, settings, setView, open, embed, fullScreen } = session
  const words = useAllWords()
  const dialog = useRef<DialogHandle>(null)
  // Closed first: what opens next then gives the focus back to the control that opened the menu.
  const after = (act: () => void) => () => {
    dialog.current?.close()
    act()
  }
  useEffect(preloadPlayers, [])
  const size = settings.textSize
  const step = (by: 1 | -1) => () => void changeTextSize(session, by)
  return (
    <Dialog name="menu" title={words.more} handle={dialog} onClose={onClose}>
      <div className="newsreel-text-size" role="group" aria-label={words.textSize}>
        <SizeButton label={words.smaller} sign="−" off={size === 0} onPress={step(-1)} />
        <span role="status">{words.sizeIs(size + 1, TEXT_SIZES.length)}</span>
        <SizeButton label={words.larger} sign="+" off={size === TEXT_SIZES.length - 1} onPress={step(1)} />
      </div>
      <ul className="newsreel-menu">
        {view === 'slides' ? (
          <>
            <Entry icon="article" hint={words.fullArticleHint} onPress={after(() => setView('article'))}>
              {words.fullArticle}
            </Entry>
            <Entry icon="play" hint={words.playHint} onPress={after(() => open('play'))}>
              {words.play}
            </Entry>
            {canSpeak() ? (
              <Entry icon="listen" hint={words.listenHint} onPress={after(() => open('listen'))}>
                {words.listen}
              </Entry>
            ) : null}
          </>
        ) : (
          <Entry icon="slides" hint={words.slidesHint} onPress={after(() => setView('slides'))}>
            {words.backToSlides}
          </Entry>
        )}
        <Entry icon="share" hint={words.shareHint} onPress={after(() => open('share'))}>
          {words.share}
        </Entry>
        {embed ? (
          <Entry icon="embed" hint={words.embedHint} onPress={after(() => open('embed'))}>
            {words.embed}
          </Entry>
        ) : null}
        {fullScreen ? (
          <Entry icon="fullScreen" onPress={after(fullScreen)}>
            {words.fullScreen}
          </Entry>
        ) : null}
        <Entry icon="print" onPress={after(() => open('print'))}>
          {words.print}
        </Entry>
        <Entry icon="help" hint={words.helpHint} onPress={after(() => open('help'))}>
          {words.help}
        </Entry>
      </ul>
    </Dialog>
  )
}

function SizeButton(props: { label: string; sign: string; off: boolean; onPress: () => void }) {
  return (
    <button
      type="button"
      className="newsreel-size-button"
      aria-label={props.label}
      title={props.label}
      aria-disabled={props.off || undefined}
      onClick={props.off ? undefined : props.onPress}
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
