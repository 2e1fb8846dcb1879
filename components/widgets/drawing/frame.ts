/** Sizes in the units of a drawing's own coordinates: every widget is as wide, and has one margin. */
export const WIDTH = 400
export const LEFT = 34
export const RIGHT = 384

/** Where a graph lies in the drawing. */
export type Place = { readonly top: number; readonly bottom: number }
