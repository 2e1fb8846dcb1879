const figure = document.querySelector('[data-widget]')
const drawing = figure.querySelector('svg')
const handle = figure.querySelector('[data-handle]')
const tangent = figure.querySelector('[data-tangent]')
const readout = figure.querySelector('[data-readout]')

const sigmoid = z => 1 / (1 + Math.exp(-z))
const xOf = z => 200 + (z * 190) / 6
const yOf = a => 180 - 160 * a

let path = ''
for (let z = -6; z <= 6; z += 0.1) path += `${path === '' ? 'M' : 'L'}${xOf(z)} ${yOf(sigmoid(z))}`
figure.querySelector('[data-curve]').setAttribute('d', path)

let point = 0
const show = () => {
  const a = sigmoid(point)
  const slope = a * (1 - a)
  handle.setAttribute('transform', `translate(${xOf(point)} ${yOf(a)})`)
  handle.setAttribute('aria-valuenow', point)
  for (const [end, z] of [
    [1, point - 2],
    [2, point + 2],
  ]) {
    tangent.setAttribute(`x${end}`, xOf(z))
    tangent.setAttribute(`y${end}`, yOf(a + slope * (z - point)))
  }
  readout.textContent = `z = ${point.toFixed(3)}, slope ${slope.toFixed(4)}`
}
const move = z => {
  point = Math.min(6, Math.max(-6, z))
  show()
}

handle.addEventListener('keydown', ({ key }) => {
  if (key === 'ArrowRight') move(point + 0.1)
  if (key === 'ArrowLeft') move(point - 0.1)
})
let isDragging = false
const follow = ({ clientX }) => {
  const { left, width } = drawing.getBoundingClientRect()
  move((((clientX - left) / width) * 400 - 200) * (6 / 190))
}
drawing.addEventListener('pointerdown', event => {
  isDragging = true
  drawing.setPointerCapture(event.pointerId)
})
drawing.addEventListener('pointermove', event => {
  if (isDragging) follow(event)
})
drawing.addEventListener('pointerup', () => {
  isDragging = false
})
show()
