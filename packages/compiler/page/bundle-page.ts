import { initialize } from 'esbuild'
import { bundleMDX } from 'mdx-bundler'
import type { Root } from '../mdx/nodes'

let isStarted = false

/**
 * Starts the process that bundles, without waiting for it: on another core it gets ready while the first lesson
 * is checked. Does nothing from the second call on.
 */
export const startBundler = (): void => {
  if (isStarted) return
  isStarted = true
  void initialize({})
}

/**
 * Code of a page for `mdx-bundler/client`. The tree that was checked is the tree that is compiled: it
 * takes the place of what mdx-bundler would have parsed.
 */
export const bundlePage = async (root: Root): Promise<string> => {
  const { code } = await bundleMDX({
    source: '',
    mdxOptions: options => ({
      ...options,
      development: false,
      remarkPlugins: [() => () => structuredClone(root)],
      rehypePlugins: [],
    }),
    esbuildOptions: options => ({ ...options, target: 'es2022', logLevel: 'silent' }),
  })
  return code
}
