import 'yet-another-react-lightbox/styles.css'
import Lightbox from 'yet-another-react-lightbox'
import { mount } from '../shared/mount.jsx'
import { Section } from '../shared/Section.jsx'

const CAROUSEL = { finite: true }
const RENDER = { slide: ({ slide }) => <Section section={slide.section} /> }

function LightboxSections({ sections }) {
  const slides = sections.map(section => ({ type: 'section', section }))
  return <Lightbox open slides={slides} render={RENDER} carousel={CAROUSEL} />
}

mount(LightboxSections)
