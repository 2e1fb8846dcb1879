import { once } from 'node:events'
import { PassThrough, Readable, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { answerLines, type LineAnswerer } from './answer-lines'
import { getNames, getText, getTexts } from './read-request'

const ECHO: LineAnswerer = {
  answer: fields => ({
    said: getText(fields, 'say'),
    names: getNames(fields),
    texts: getTexts(fields, 'texts'),
  }),
  refuse: (why, code) => ({ why, code }),
}

const answersTo = async (text: string) => {
  const chunks: string[] = []
  const output = new Writable({
    write: (chunk, _, done) => {
      chunks.push(String(chunk))
      done()
    },
  })
  const count = await answerLines(Readable.from([Buffer.from(text)]), output, ECHO)
  const answers = chunks
    .join('')
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line))
  return { answers, count }
}

test('a request is answered under its id, with z and no texts where none are given', async () => {
  const { answers, count } = await answersTo('{"id":7,"say":"hello"}')
  expect(answers).toEqual([{ id: 7, said: 'hello', names: ['z'], texts: {} }])
  expect(count).toEqual({ lines: 1, requests: 1 })
})

test.each([
  ['', null, 'The line is empty.'],
  ['{"id":1', null, 'The line is not JSON.'],
  ['[1]', null, 'The line is not a JSON object.'],
  ['null', null, 'The line is not a JSON object.'],
  ['{"id":{},"say":"x"}', null, '"id" must be a text or a number.'],
  ['{"id":"b"}', 'b', '"say" must be a text.'],
  ['{"id":"b","say":3}', 'b', '"say" must be a text.'],
  ['{"id":"b","say":"x","vars":"z"}', 'b', '"vars" must be a list of names.'],
  ['{"id":"b","say":"x","vars":["z+1"]}', 'b', '"vars" must be a list of names; "z+1" is none.'],
  ['{"id":"b","say":"x","texts":["a"]}', 'b', '"texts" must be an object of texts.'],
  ['{"id":"b","say":"x","texts":{"a":1}}', 'b', '"a" must be a text.'],
  [`"${'x'.repeat(100_000)}"`, null, 'The line is longer than 100000 bytes.'],
])('the bad line %.40s is reported and does not stop the next', async (line, id, why) => {
  const { answers, count } = await answersTo(`${line}\n{"id":"next","say":"x"}\n`)
  expect(answers[0]).toEqual({ id, line: 1, why, code: 'bad-line' })
  expect(answers[1]).toMatchObject({ id: 'next', said: 'x' })
  expect(count).toEqual({ lines: 2, requests: 1 })
})

test('lines are answered in order, as many as there were', async () => {
  const ids = Array.from({ length: 3000 }, (_, id) => id)
  const { answers } = await answersTo(ids.map(id => `{"id":${id},"say":"x"}\n`).join(''))
  expect(answers.map(({ id }) => id)).toEqual(ids)
})

test('a line is answered before the next one is there', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const done = answerLines(input, output, ECHO)
  for (const id of [1, 2]) {
    input.write(`{"id":${id},"say":"x"}\n`)
    const [answer] = await once(output, 'data')
    expect(JSON.parse(String(answer)).id).toBe(id)
  }
  input.end()
  expect(await done).toEqual({ lines: 2, requests: 2 })
})

test('no more is read while the output is full', async () => {
  let read = 0
  const line = Buffer.from('{"id":1,"say":"x"}\n')
  const lines = function* () {
    for (; read < 500; read += 1) yield line
  }
  const output = new PassThrough({ highWaterMark: 64 })
  const done = answerLines(Readable.from(lines(), { highWaterMark: 1 }), output, ECHO)
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(read).toBeLessThan(20)
  output.resume()
  expect((await done).lines).toBe(500)
})

test('a fault in one line is reported and does not stop the next', async () => {
  const { error } = console
  const said: unknown[] = []
  console.error = (...words) => said.push(...words)
  const answer = (fields: Readonly<Record<string, unknown>>) => {
    if (fields.say === 'fail') throw new RangeError('too deep')
    return {}
  }
  const output = new PassThrough()
  const input = Readable.from([Buffer.from('{"id":1,"say":"fail"}\n{"id":2}\n')])
  await answerLines(input, output, { ...ECHO, answer })
  console.error = error
  const [first, second] = String(output.read()).split('\n')
  expect(JSON.parse(first ?? '')).toMatchObject({ id: 1, line: 1, code: 'fault' })
  expect(JSON.parse(first ?? '').why).toMatch(/fault of Slopewise.*too deep/)
  expect(JSON.parse(second ?? '')).toEqual({ id: 2 })
  expect(said).toHaveLength(1)
})
