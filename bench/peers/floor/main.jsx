import { useCallback, useState } from 'react'
import { mount } from '../shared/mount.jsx'
import { Section } from '../shared/Section.jsx'
import { useArrowKeys } from '../shared/useArrowKeys.js'

/** React alone: one section, and the arrow keys exchange it. */
function OneSection({ sections }) {
  const [index, setIndex] = useState(0)
  useArrowKeys(useCallback(step => setIndex(index => index + step), []))
  return <Section section={sections[index]} />
}

mount(OneSection)
