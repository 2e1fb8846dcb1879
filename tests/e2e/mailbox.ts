import { createServer, type Socket } from 'node:net'
import { PORTS } from './places'

/** A mail server that takes everything in and sends nothing on. */
export type Mailbox = {
  /** Waits for the next link to this page in a mail to this address; each link is given once. */
  readonly nextLink: (to: string, page: string) => Promise<string>
} & AsyncDisposable

const REPLIES: readonly (readonly [RegExp, string])[] = [
  [/^EHLO/i, '250 mailbox'],
  [/^DATA/i, '354 go on'],
  [/^QUIT/i, '221 bye'],
]

const replyTo = (line: string): string => REPLIES.find(([said]) => said.test(line))?.[1] ?? '250 ok'

/** Long lines are folded in mails with `=` at their ends. */
const unfold = (mail: string): string =>
  mail
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const converse = (socket: Socket, take: (mail: string) => void): void => {
  let text = ''
  let isData = false
  socket.write('220 mailbox\r\n')
  socket.on('error', () => socket.destroy())
  socket.on('data', chunk => {
    text += chunk.toString('utf8')
    for (;;) {
      const end = isData ? '\r\n.\r\n' : '\r\n'
      const at = text.indexOf(end)
      if (at < 0) return
      const said = text.slice(0, at)
      text = text.slice(at + end.length)
      if (isData) take(unfold(said))
      isData = !isData && /^DATA/i.test(said)
      socket.write(`${replyTo(isData ? 'DATA' : said)}\r\n`)
    }
  })
}

/** Listens where the server of these tests sends its mails. */
export const openMailbox = async (): Promise<Mailbox> => {
  const mails: string[] = []
  const server = createServer(socket => converse(socket, mail => mails.push(mail)))
  await new Promise<void>(resolve => server.listen(PORTS.mail, resolve))
  const take = (to: string, page: string): string | null => {
    const at = mails.findIndex(mail => mail.includes(`To: ${to}`) && mail.includes(`${page}?`))
    const [mail = ''] = at < 0 ? [] : mails.splice(at, 1)
    return new RegExp(`http\\S+${page}\\?\\S+`).exec(mail)?.[0] ?? null
  }
  return {
    nextLink: async (to, page) => {
      for (const endMs = Date.now() + 15_000; Date.now() < endMs; ) {
        const link = take(to, page)
        if (link !== null) return link
        await new Promise(resolve => setTimeout(resolve, 50))
      }
      throw new Error(`No mail to ${to} with a link to ${page} has come: ${mails.join('\n')}`)
    },
    [Symbol.asyncDispose]: async () => {
      await new Promise(resolve => server.close(resolve))
    },
  }
}
