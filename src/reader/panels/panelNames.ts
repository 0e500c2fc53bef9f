/** The name of a panel: a part of the reader that is loaded when it is first opened. */
export type PanelName = 'contents' | 'menu' | 'help' | 'find' | 'share' | 'embed' | 'print' | PlayerName

/** The panels with playback controls. They are shown above the bar. */
export type PlayerName = 'play' | 'listen'
