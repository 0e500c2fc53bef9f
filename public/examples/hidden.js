const button = document.querySelector('button')
const slides = document.querySelector('#slides')
button.addEventListener('click', () => {
  slides.hidden = !slides.hidden
  button.ariaExpanded = `${!slides.hidden}`
})
