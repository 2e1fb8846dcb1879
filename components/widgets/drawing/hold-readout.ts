/** The readout of a figure while its point is dragged. */
export type HeldReadout = {
  /** Makes room where what it says now takes more. */
  readonly grow: () => void
  readonly release: () => void
}

/**
 * Keeps the readout beside a drawing as high as it is, so that its new words are laid out by themselves and not with the
 * whole page, in each frame. Nothing below it moves before the drag is over but to make room.
 */
export const holdReadout = (drawing: Element): HeldReadout => {
  const readout = drawing.closest('[data-widget]')?.querySelector<HTMLElement>('[data-readout]')
  const hold = (heightPx: number): void => {
    readout?.style.setProperty('block-size', `${heightPx}px`)
    readout?.style.setProperty('contain', 'size layout style')
  }
  hold(readout?.offsetHeight ?? 0)
  return {
    grow: () => {
      if (readout && readout.scrollHeight > readout.offsetHeight) hold(readout.scrollHeight)
    },
    release: () => {
      for (const name of ['block-size', 'contain']) readout?.style.removeProperty(name)
    },
  }
}
