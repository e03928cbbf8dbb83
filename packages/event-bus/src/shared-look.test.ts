import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { LogReader, Sql } from './driver.ts'
import { SharedLook } from './shared-look.ts'

const nobody = {} as Sql

/** A log of these types, numbered from 1, that remembers what was read of it. */
function logOf(...types: string[]) {
  const reads: { after: number; types: readonly string[] | undefined }[] = []
  const reader = (): LogReader => ({
    page: async (_sql, after, limit, wanted) => {
      reads.push({ after, types: wanted })
      const rows = types.slice(after, after + limit).map((type, index) => ({
        ...{ seq: after + index + 1, type, group_key: '', checksum: 0 },
        envelope: wanted === undefined || wanted.includes(type) ? `{"type":"${type}"}` : null,
      }))
      return { rows, delayed: false }
    },
  })
  return { look: new SharedLook({ reader }), reads, types }
}

const placesOf = async (page: ReturnType<LogReader['page']>) => (await page).rows.map(({ seq }) => seq)

test('who stands where others stand looks with them, and reads what is meant for them only', async () => {
  const { look, reads } = logOf('Sent', 'Moved')
  const [sent, moved, lost] = [look.reader(), look.reader(), look.reader()]
  const pages = await Promise.all([
    sent.page(nobody, 0, 16, ['Sent']),
    moved.page(nobody, 1, 16, ['Moved']),
    lost.page(nobody, 0, 16, ['Lost']),
  ])
  expect(pages.map(({ rows }) => rows.map(({ envelope }) => envelope))).toEqual([
    ['{"type":"Sent"}', null],
    ['{"type":"Moved"}'],
    [null, null],
  ])
  expect(reads).toEqual([
    { after: 0, types: [] },
    { after: 0, types: ['Sent'] },
    { after: 1, types: ['Moved'] },
  ])
})

test('after a commit, and in another turn, one looks again', async () => {
  const { look, reads, types } = logOf('Sent')
  const reader = look.reader()
  expect(await placesOf(reader.page(nobody, 1, 16, ['Moved']))).toEqual([])
  types.push('Moved')
  look.forget()
  expect(await placesOf(reader.page(nobody, 1, 16, ['Moved']))).toEqual([2])
  await nextTurn()
  types.push('Moved')
  expect(await placesOf(reader.page(nobody, 2, 16, ['Moved']))).toEqual([3])
  expect(reads.filter(({ types }) => types?.length === 0)).toHaveLength(3)
})

test('who is behind, or wants more than was looked at, reads for themselves', async () => {
  const { look } = logOf('Sent', 'Sent', 'Sent', 'Sent')
  const [first, behind, greedy] = [look.reader(), look.reader(), look.reader()]
  const places = await Promise.all([
    placesOf(first.page(nobody, 1, 2, ['Moved'])),
    placesOf(behind.page(nobody, 0, 2, ['Moved'])),
    placesOf(greedy.page(nobody, 1, 3, ['Moved'])),
  ])
  expect(places).toEqual([
    [2, 3],
    [1, 2],
    [2, 3, 4],
  ])
})

test('who wants everything reads everything', async () => {
  const { look, reads } = logOf('Sent')
  expect(await placesOf(look.reader().page(nobody, 0, 16, undefined))).toEqual([1])
  expect(reads).toEqual([{ after: 0, types: undefined }])
})
