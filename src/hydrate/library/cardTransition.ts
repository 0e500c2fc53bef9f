/**
 * Names the picture of the card that was clicked last, so that it grows into the cover of the article's page, and the
 * cover shrinks to it when the reader comes back (coverTransition.css, cardTransition.css).
 */
export function nameClickedPicture(): void {
  let picture: HTMLElement | null | undefined
  const name = (value: string) => picture?.style.setProperty('view-transition-name', value)
  addEventListener('click', ({ target }) => {
    const link = (target as Element).closest('a')
    if (!link) return
    name('')
    picture = (link.closest('li') ?? link).querySelector<HTMLElement>('picture, img')
    name('newsreel-cover')
  })
}
