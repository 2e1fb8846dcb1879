import { serveCompiler } from '@slopewise/compiler'

serveCompiler()
