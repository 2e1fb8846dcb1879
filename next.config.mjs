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
  // `npm test` checks the types of the whole tree; `npm start` need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  // Not in development: there Next serves a script of its own under the wrong type.
  headers: async () => (process.env.NODE_ENV === 'production' ? [HARDENED] : []),
}

export default config
