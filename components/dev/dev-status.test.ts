import { expect, test } from 'vitest'
import { absoluteFile } from './dev-status'

test('files of issues are found from the folder that names them', () => {
  expect(absoluteFile('/home/ada/site', 'content/a/index.mdx')).toBe(
    '/home/ada/site/content/a/index.mdx',
  )
  expect(absoluteFile('/home/ada/site', '../lessons/./index.mdx')).toBe(
    '/home/ada/lessons/index.mdx',
  )
  expect(absoluteFile('/home/ada/site', '/srv/index.mdx')).toBe('/srv/index.mdx')
})
