/** Where to go after signing in: `?next=` as far as it stays on this site, else the first page. */
export const readNext = (search: string): string => {
  const next = new URLSearchParams(search).get('next') ?? ''
  return /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : '/'
}

/** The token of a link in a mail; empty where there is none. */
export const readToken = (search: string): string => new URLSearchParams(search).get('token') ?? ''
