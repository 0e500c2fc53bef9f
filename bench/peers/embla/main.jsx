import './embla.css'
import useEmblaCarousel from 'embla-carousel-react'
import { useCallback } from 'react'
import { mount } from '../shared/mount.jsx'
import { Section } from '../shared/Section.jsx'
import { useArrowKeys } from '../shared/useArrowKeys.js'

function EmblaSections({ sections }) {
  const [viewport, embla] = useEmblaCarousel()
  useArrowKeys(useCallback(step => (step > 0 ? embla?.scrollNext() : embla?.scrollPrev()), [embla]))
  return (
    <div className="embla" ref={viewport}>
      <div className="embla-track">
        {sections.map(section => (
          <div className="embla-slide" key={section.index}>
            <Section section={section} />
          </div>
        ))}
      </div>
    </div>
  )
}

mount(EmblaSections)
