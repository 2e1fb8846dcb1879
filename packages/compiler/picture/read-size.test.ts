import { expect, test } from 'vitest'
import { findPictureKind, type PictureKind, readPictureSize } from './read-size'

/** Pictures of 13 by 7 pixels, as image programs write them. */
const FILES: readonly (readonly [string, PictureKind, string])[] = [
  [
    'png',
    'png',
    'iVBORw0KGgoAAAANSUhEUgAAAA0AAAAHCAIAAABcElBNAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEUlEQVQYlWOQj19BDGIYYeoA+sVog9IEhPIAAAAASUVORK5CYII=',
  ],
  [
    'jpg',
    'jpg',
    '/9j/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/2wBDAQcHBwoIChMKChMoGhYaKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCj/wAARCAAHAA0DASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAABv/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AIQA2FH/2Q==',
  ],
  [
    'lossy webp',
    'webp',
    'UklGRjoAAABXRUJQVlA4IC4AAADwAQCdASoNAAcAAUAmJaACdLoB+AAETAAA/vD6K/89M15g/yc/+Uq8Fjc3wAAA',
  ],
  ['lossless webp', 'webp', 'UklGRh4AAABXRUJQVlA4TBEAAAAvDIABAAfQr34Utf+BiOh/AAA='],
  [
    'extended webp',
    'webp',
    'UklGRl4AAABXRUJQVlA4WAoAAAAQAAAADAAABgAAQUxQSAoAAAABB1DAiAhERP8DVlA4IC4AAADwAQCdASoNAAcAAUAmJaACdLoB+AAETAAA/vD6K/89M15g/yc/+Uq8Fjc3wAAA',
  ],
]

test.each(FILES)('the size of a %s file is read', (_, kind, base64) => {
  expect(readPictureSize(Buffer.from(base64, 'base64'), kind)).toEqual({ width: 13, height: 7 })
})

test.each(FILES)(
  'a %s file that is cut off anywhere has a size or none, never an exception',
  (_, kind, base64) => {
    const whole = Buffer.from(base64, 'base64')
    for (let end = 0; end < whole.length; end += 1) {
      expect([null, '13x7']).toContainEqual(shown(readPictureSize(whole.subarray(0, end), kind)))
    }
  },
)

const shown = (size: ReturnType<typeof readPictureSize>): string | null =>
  size && `${size.width}x${size.height}`

const svg = (attributes: string) =>
  readPictureSize(
    Buffer.from(`<?xml version="1.0"?>\n<!-- a > b -->\n<svg ${attributes}></svg>`),
    'svg',
  )

test('an svg file has the size that it says, in CSS pixels, or that of its viewBox', () => {
  expect(svg('width="40" height="30px"')).toEqual({ width: 40, height: 30 })
  expect(svg("width='1in' height='2.54cm'")).toEqual({ width: 96, height: 96 })
  expect(svg('width="100%" viewBox="0 0 320 200"')).toEqual({ width: 320, height: 200 })
  expect(svg('viewBox="-10,-10,20,40"')).toEqual({ width: 20, height: 40 })
})

test('an svg file without a size has none', () => {
  expect(svg('')).toBeNull()
  expect(svg('width="100%" height="100%"')).toBeNull()
  expect(svg('viewBox="0 0 0 0"')).toBeNull()
  expect(svg('width="1e9" height="1"')).toBeNull()
})

test('kinds are told by the end of a name, in any case', () => {
  expect(findPictureKind('a.PNG')).toBe('png')
  expect(findPictureKind('a.b.jpeg')).toBe('jpg')
  expect(findPictureKind('a.gif')).toBeNull()
  expect(findPictureKind('png')).toBeNull()
})
