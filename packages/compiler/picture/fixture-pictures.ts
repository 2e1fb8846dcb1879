import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { PICTURE_BYTES_MAX, type PictureFile, pictureOf } from './picture-file'

const FOLDER = path.join(import.meta.dirname, '../../../tests/fixtures/pictures')

const tooLarge = (name: string): PictureFile | null =>
  pictureOf(name, Buffer.alloc(PICTURE_BYTES_MAX + 1))

/** What lies beside every lesson of the tests; the large ones are not kept as files. */
export const FIXTURE_PICTURES: readonly PictureFile[] = [
  ...readdirSync(FOLDER).map(name => pictureOf(name, readFileSync(path.join(FOLDER, name)))),
  ...['large.png', 'large.jpg', 'large.svg'].map(tooLarge),
].filter(one => one !== null)
