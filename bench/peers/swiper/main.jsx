import 'swiper/css'
import 'swiper/css/virtual'
import { A11y, Keyboard, Virtual } from 'swiper/modules'
import { Swiper, SwiperSlide } from 'swiper/react'
import { mount } from '../shared/mount.jsx'
import { Section } from '../shared/Section.jsx'

const MODULES = [A11y, Keyboard, Virtual]

function SwiperSections({ sections }) {
  return (
    <Swiper modules={MODULES} keyboard virtual style={{ height: '100%' }}>
      {sections.map(section => (
        <SwiperSlide key={section.index} virtualIndex={section.index}>
          <Section section={section} />
        </SwiperSlide>
      ))}
    </Swiper>
  )
}

mount(SwiperSections)
