import '@splidejs/react-splide/css/core'
import { Splide, SplideSlide } from '@splidejs/react-splide'
import { mount } from '../shared/mount.jsx'
import { Section } from '../shared/Section.jsx'

const OPTIONS = { height: '100vh', keyboard: 'global', pagination: false }

function SplideSections({ sections }) {
  return (
    <Splide options={OPTIONS}>
      {sections.map(section => (
        <SplideSlide key={section.index}>
          <Section section={section} />
        </SplideSlide>
      ))}
    </Splide>
  )
}

mount(SplideSections)
