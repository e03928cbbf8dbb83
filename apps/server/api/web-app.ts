import { existsSync, readFileSync } from 'node:fs'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const year = 31_536_000

/**
 * The web app as Vite has built it, compressed beforehand. Every address that is not a file is a page of the app, which
 * knows its own addresses.
 */
export function webApp(folder: string): Hono {
  const app = new Hono()
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        // React Aria places popovers by inline styles.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
      strictTransportSecurity: false,
    }),
  )
  if (!existsSync(`${folder}/index.html`)) {
    return app.get('*', (context) =>
      context.text('The web app has not been built. Start the server by npm start.', 503),
    )
  }
  const page = readFileSync(`${folder}/index.html`, 'utf8')
  app.use(
    '*',
    serveStatic({
      root: folder,
      precompressed: true,
      onFound: (path, context) => {
        const isHashed = path.includes('/assets/')
        context.header('cache-control', isHashed ? `public, max-age=${year}, immutable` : 'no-cache')
      },
    }),
  )
  app.get('/assets/*', (context) => context.text('There is no such file. Reload the page.', 404))
  return app.get('*', (context) => {
    context.header('cache-control', 'no-cache')
    return context.html(page)
  })
}
