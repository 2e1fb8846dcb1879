import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { z } from 'zod'

/**
 * Gives our code better-auth's own session cookie, name, signature and attributes, to read and to
 * give. Both are for the server only: no URL leads here.
 */
export const visitorSessions = () =>
  ({
    id: 'visitor-sessions',
    endpoints: {
      /** The session token of the request; null where there is none or its signature is false. */
      readSessionToken: createAuthEndpoint.serverOnly(
        { method: 'GET', requireHeaders: true },
        async context => {
          const { authCookies, secret } = context.context
          const token = await context.getSignedCookie(authCookies.sessionToken.name, secret)
          return { token: token || null }
        },
      ),
      /** Puts the token into the session cookie of the response. */
      giveSessionToken: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ token: z.string() }) },
        async context => {
          const { authCookies, secret, sessionConfig } = context.context
          const { name, attributes } = authCookies.sessionToken
          await context.setSignedCookie(name, context.body.token, secret, {
            ...attributes,
            maxAge: sessionConfig.expiresIn,
          })
          return { given: true }
        },
      ),
    },
  }) satisfies BetterAuthPlugin
