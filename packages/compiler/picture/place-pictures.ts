import { findNearest, type Report } from '../issues'
import {
  childrenOf,
  extentOfNode,
  isBlankText,
  type Nodes,
  type RootContent,
  visitNodes,
} from '../mdx/nodes'
import type { ParsedLesson } from '../mdx/parsed-lesson'
import {
  pictureMissing,
  pictureTooLarge,
  pictureUnreadable,
  pictureWithoutText,
} from '../rules/of-pictures'
import { PICTURE_BYTES_MAX, type PictureFile } from './picture-file'
import type { PictureSize } from './read-size'

type ImageNode = Extract<RootContent, { type: 'image' }>

/** A picture that the lesson shows, and the name under which a release keeps it. */
export type ShownPicture = { readonly name: string; readonly bytes: Uint8Array }

type Place = { readonly course: string; readonly lesson: string }

/** The name of a picture in a release: its bytes decide, so that browsers may keep it for good. */
const releasedName = ({ hash, kind }: PictureFile): string => `${hash}.${kind}`

const wordOf = (url: string): string => decodeURI(url).replace(/^\.\//, '')

const findWord = (url: string): string => {
  try {
    return wordOf(url)
  } catch {
    return url
  }
}

const missingAdvice = (name: string, pictures: readonly PictureFile[]): string | undefined => {
  const near = findNearest(
    name,
    pictures.map(one => one.name),
  )
  return near === null ? undefined : `Did you mean "${near}"? ${pictureMissing.advice}`
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1)

type Usable = PictureFile & { readonly bytes: Uint8Array; readonly shown: PictureSize }

/** The file of a picture where it can be shown; what keeps it from being shown is reported. */
const findUsable = (
  node: ImageNode,
  pictures: readonly PictureFile[],
  report: Report,
): Usable | null => {
  const extent = extentOfNode(node)
  const name = findWord(node.url)
  const file = pictures.find(one => one.name === name)
  if (node.alt === null || node.alt === undefined || node.alt.trim() === '') {
    report(pictureWithoutText, extent, { message: `the picture "${name}" has no words.` })
  }
  if (file === undefined) {
    const message = `there is no picture "${name}" beside the lesson.`
    report(pictureMissing, extent, { message, advice: missingAdvice(name, pictures) })
    return null
  }
  const { bytes, shown } = file
  if (bytes === null) {
    const most = `more than the ${megabytes(PICTURE_BYTES_MAX)} MB that a picture may have`
    const message = `"${name}" has ${megabytes(file.size)} MB, ${most}.`
    report(pictureTooLarge, extent, { message })
    return null
  }
  if (shown === null) {
    report(pictureUnreadable, extent, { message: `"${name}" is no ${file.kind} picture.` })
    return null
  }
  return { ...file, bytes, shown }
}

/** The width and height keep its place while it is loaded. */
const placeOne = (node: ImageNode, file: Usable, { course, lesson }: Place): void => {
  const { width, height } = file.shown
  node.url = `/api/pictures/${course}/${lesson}/${releasedName(file)}`
  node.data = { hProperties: { width, height, loading: 'lazy', decoding: 'async' } }
}

const figureOf = (image: ImageNode, title: string): RootContent => {
  const { title: _, ...picture } = image
  const words: RootContent = { type: 'text', value: title }
  const caption = { type: 'mdxJsxFlowElement', name: 'figcaption', attributes: [] }
  return {
    type: 'mdxJsxFlowElement',
    name: 'figure',
    attributes: [],
    // A tag may hold what a paragraph holds.
    children: [picture, { ...caption, children: [words] }] as never[],
  }
}

/** A paragraph of one picture with a title is a figure. */
const findFigure = (node: RootContent): RootContent | null => {
  if (node.type !== 'paragraph') return null
  const [only, ...others] = node.children.filter(child => !isBlankText(child))
  if (others.length > 0 || only?.type !== 'image') return null
  return only.title ? figureOf(only, only.title) : null
}

const makeFigures = (node: Nodes): void => {
  if (!('children' in node)) return
  // Each child is put back in its place, or a figure in that of a paragraph.
  const children = childrenOf(node).map(child => findFigure(child) ?? child)
  node.children = children as never[]
  for (const child of children) makeFigures(child)
}

/**
 * Gives every picture of a lesson its address and its size, and makes figures of those with a title.
 * The tree is changed. Returns what has to be released with the lesson.
 */
export const placePictures = (
  { root }: ParsedLesson,
  pictures: readonly PictureFile[],
  place: Place,
  report: Report,
): ShownPicture[] => {
  const shown = new Map<string, ShownPicture>()
  visitNodes(root, node => {
    if (node.type !== 'image') return
    const file = findUsable(node, pictures, report)
    if (file === null) return
    placeOne(node, file, place)
    shown.set(releasedName(file), { name: releasedName(file), bytes: file.bytes })
  })
  makeFigures(root)
  return [...shown.values()]
}
