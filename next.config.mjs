import path from 'node:path'

/** One name for every build: two builds that differ in answer keys only give the same bytes. */
const BUILD_ID = 'slopewise'

const HARDENED = {
  source: '/:path*',
  headers: [
    { key: 'X-Content-Type-Options', value: 'nosniff' },
    { key: 'Referrer-Policy', value: 'same-origin' },
  ],
}

const isDevelopment = process.env.NODE_ENV === 'development'

/** Lessons as authors see them: without parameters in the page's own address, see the page itself. */
const DEV_LESSON = {
  source: '/:course((?!author/|api/)[a-z0-9][a-z0-9-]*)/:lesson([a-z][a-z0-9-]*)',
  destination: '/dev-lesson?course=:course&lesson=:lesson',
}

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.SLOPEWISE_DIST || '.next',
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  agentRules: false,
  generateBuildId: () => BUILD_ID,
  serverExternalPackages: [
    '@prisma/adapter-better-sqlite3',
    '@prisma/adapter-pg',
    '@prisma/client',
    'better-sqlite3',
    'mdx-bundler',
    'pg',
  ],
  // A cache older than the sources sends open tabs "HMR hash mismatch", and they load for ever.
  experimental: { turbopackFileSystemCacheForDev: false },
  turbopack: { root: path.resolve(import.meta.dirname) },
  // Packing 400 kB for a tab on the same machine takes longer than sending it.
  compress: !isDevelopment,
  rewrites: async () => ({ afterFiles: isDevelopment ? [DEV_LESSON] : [] }),
  // `npm test` checks the types of the whole tree; `npm start` need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  // Not in development: there Next serves a script of its own under the wrong type.
  headers: async () => (process.env.NODE_ENV === 'production' ? [HARDENED] : []),
}

export default config
