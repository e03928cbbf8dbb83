import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { TestApp } from '../testing/app.ts'
import { eventually } from '../testing/eventually.ts'
import { onBothStores } from '../testing/stores.ts'
import { startReceiver } from '../testing/webhook-receiver.ts'
import { TestTerminal } from './testing/terminal.ts'

/** A person has registered, as `--detail` takes it. */
function registration(username: string): string {
  const [name, emailDomain, timeZone, registeredAt] = [username, 'example.com', 'UTC', '2026-05-13T10:20:00.000Z']
  return JSON.stringify({ userId: username, username, name, emailDomain, timeZone, registeredAt })
}

const registrations = '{"detail-type":["UserRegistered"]}'

onBothStores('events, beside a running server', (open) => {
  let app: TestApp
  beforeAll(async () => {
    app = await open()
    // Publishing by hand tells of people who are not there.
    await eventually(() => app.workplace.bus.subscriptions.pause('assign-groups'))
  })

  const terminal = (input = '') => new TestTerminal(app.config, { input })
  const run = (...parameters: string[]) => terminal().run(...parameters)
  const readJson = async (...parameters: string[]) => {
    const { code, output, errors } = await run(...parameters, '--json')
    expect(code, errors).toBe(0)
    return JSON.parse(output)
  }
  const publish = (username: string) =>
    readJson('publish', '--type', 'UserRegistered', '--schema-version', '1', '--detail', registration(username))

  /** Makes a subscription that ends with the test. */
  const subscribe = async (name: string, url: string, ...others: string[]) => {
    const made = await readJson('subscriptions', 'create', name, '--url', url, '--pattern', registrations, ...others)
    onTestFinished(() => app.workplace.bus.subscriptions.remove(name))
    return made
  }

  test('a webhook that is made here is delivered by the server, and once more by a replay', async () => {
    const { url, received } = await startReceiver()
    const made = await subscribe('made-here', url)
    expect(made).toMatchObject({
      secret: expect.stringMatching(/^whsec_/),
      subscription: { name: 'made-here', state: 'enabled', ordered: true, url },
    })
    const { id, position } = await publish('first')
    await eventually(() => expect(received.map((event) => event.id)).toEqual([id]))

    const { code, output, errors } = await run(
      ...['replay', 'start', '--subscription', 'made-here', '--after', String(position - 1), '--json'],
    )
    expect(code).toBe(0)
    expect(JSON.parse(output)).toMatchObject({ state: 'done', progress: 1, handled: 1, dead: 0 })
    expect(errors).toMatch(/100 %, 1 handled, 0 waiting, 0 dead \(done\)/)
    expect(received.map((event) => event.id)).toEqual([id, id])
    expect(received[1]?.['replay-name']).toBeDefined()
  })

  test('Ctrl+C leaves a replay running, and says so', async () => {
    const { url, received } = await startReceiver()
    await subscribe('slow', url)
    for (const name of ['a', 'b', 'c']) await publish(name)
    await eventually(() => expect(received).toHaveLength(3))
    const watching = terminal()
    const ended = watching.run('replay', 'start', '--subscription', 'slow', '--rate', '0.01')
    const id = await eventually(() => /Replay (\S+):/.exec(watching.written.errors)?.[1])
    watching.interrupt()
    expect(await ended).toMatchObject({ code: 0, errors: expect.stringContaining(`Replay ${id} goes on.`) })
    expect(await readJson('replay', 'show', id)).toMatchObject({ state: 'running' })

    expect(await readJson('replay', 'pause', id)).toMatchObject({ state: 'paused' })
    expect(await readJson('replay', 'resume', id)).toMatchObject({ state: 'running' })
    expect((await run('replay', 'cancel', id)).output).toMatch(/state +cancelled/)
    expect(await run('replay', 'resume', id)).toMatchObject({ code: 1, errors: expect.stringContaining('cancelled') })
    expect((await run('replay', 'list')).output).toMatch(new RegExp(`${id} +cancelled`))
  })

  test('a replay that is cancelled elsewhere ends with 1', async () => {
    const { url, received } = await startReceiver()
    await subscribe('cancelled', url)
    for (const name of ['d', 'e']) await publish(name)
    await eventually(() => expect(received).toHaveLength(2))
    const watching = terminal()
    const ended = watching.run('replay', 'start', '--subscription', 'cancelled', '--rate', '0.01')
    await run('replay', 'cancel', await eventually(() => /Replay (\S+):/.exec(watching.written.errors)?.[1]))
    expect(await ended).toMatchObject({ code: 1, errors: expect.stringContaining('has been cancelled.') })
  })

  test('what was given up is shown, tried again and thrown away', async () => {
    let status = 400
    const { url, received } = await startReceiver(() => status)
    await subscribe('failing', url, '--retry-attempts', '0')
    const { position } = await publish('given-up')
    const place = String(position)
    await eventually(async () => {
      const letters = await readJson('dead-letters', 'list', '--subscription', 'failing')
      return expect(letters).toMatchObject([{ subscription: 'failing', position, attempts: 1 }])
    })
    expect((await run('dead-letters', 'list')).output).toMatch(new RegExp(`failing +${place} +1 +UserRegistered`))
    const { output } = await run('dead-letters', 'show', 'failing', place)
    expect(output).toContain('"username": "given-up"')
    expect(output).toContain('400')

    status = 204
    expect(await run('dead-letters', 'redrive', 'failing', place)).toMatchObject({ code: 0 })
    await eventually(() => expect(received).toHaveLength(1))
    expect(await run('dead-letters', 'redrive', 'failing', place)).toMatchObject({
      code: 1,
      errors: `failing has no dead letter at place ${place}.\n`,
    })

    status = 400
    const second = await publish('thrown-away')
    await eventually(async () => expect(await readJson('dead-letters', 'list')).toHaveLength(1))
    expect(await readJson('dead-letters', 'discard', 'failing', String(second.position))).toMatchObject({
      position: second.position,
    })
    expect((await run('dead-letters', 'list')).output).toBe('There are no dead letters.\n')

    await publish('all-of-them')
    await eventually(async () => expect(await readJson('dead-letters', 'list')).toHaveLength(1))
    status = 204
    expect(await readJson('dead-letters', 'redrive-all', 'failing')).toMatchObject({ count: 1 })
    await eventually(() => expect(received).toHaveLength(2))
    expect(await run('dead-letters', 'redrive-all', 'nobody')).toMatchObject({ code: 1 })
    app.log.take()
  })

  test('a subscription is changed, paused with a reason, resumed and given another secret', async () => {
    const create = ['subscriptions', 'create', 'changing', '--url', 'https://example.com/a', '--pattern', registrations]
    const { secret } = await readJson(...create)
    const changed = await readJson(
      ...['subscriptions', 'update', 'changing', '--url', 'https://example.com/b', '--unordered', '--concurrency', '4'],
      ...['--transformer', '{"InputPath":"$.detail"}', '--retry-seconds', '600'],
    )
    expect(changed).toMatchObject({
      ...{ url: 'https://example.com/b', ordered: false, concurrency: 4, patterns: [{ from: 0 }] },
      retry: { maximumRetryAttempts: 185, maximumEventAgeInSeconds: 600 },
    })
    expect(await readJson('subscriptions', 'update', 'changing', '--no-transformer', '--ordered')).toMatchObject({
      transformer: null,
      ordered: true,
    })
    expect((await run('subscriptions', 'pause', 'changing', '--reason', 'Moving house')).output).toMatch(/Moving house/)
    expect((await run('subscriptions', 'list')).output).toMatch(/changing +webhook +paused/)
    expect(await readJson('subscriptions', 'resume', 'changing')).toMatchObject({ state: 'enabled', reason: null })
    const rotated = await readJson('subscriptions', 'rotate-secret', 'changing', '--overlap', '60')
    expect(rotated.secret).toMatch(/^whsec_/)
    expect(rotated.secret).not.toBe(secret)
    expect(await run(...create)).toMatchObject({ code: 1, errors: expect.stringContaining('already') })
    expect(await readJson('subscriptions', 'delete', 'changing')).toEqual({ name: 'changing' })
    expect(await run('subscriptions', 'show', 'changing')).toMatchObject({
      code: 1,
      errors: 'There is no subscription named "changing".\n',
    })
  })

  test('consumers of the program are listed, and not deleted', async () => {
    expect((await run('subscriptions', 'list')).output).toMatch(/^notify +consumer +enabled/m)
    expect(await run('subscriptions', 'delete', 'notify')).toMatchObject({
      code: 1,
      errors: 'notify is part of this program: it can be paused and resumed, and nothing else.\n',
    })
  })

  test('tail shows what there is, and what is published then, as JSON lines or for people', async () => {
    const { position } = await publish('before')
    const forPrograms = terminal()
    const forPeople = terminal()
    const ended = Promise.all([
      forPrograms.run('tail', '--from', String(position - 1), '--pattern', registrations, '--json'),
      forPeople.run('tail', '--from', 'HORIZON'),
    ])
    await eventually(() => expect(forPrograms.written.output).toContain('before'))
    await run(
      'publish',
      '--type',
      'GroupsAssigned',
      '--schema-version',
      '1',
      '--detail',
      '{"username":"unseen","groups":[],"reason":"No reason."}',
    )
    await publish('after')
    await eventually(() => expect(forPrograms.written.output).toContain('"after"'))
    await eventually(() => expect(forPeople.written.output).toContain('"after"'))
    forPrograms.interrupt()
    forPeople.interrupt()
    const [programs, people] = await ended
    expect(people.output).toContain('unseen')
    const events = programs.output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).event)
    expect(events.map(({ detail }) => detail.username)).toEqual(['before', 'after'])
    expect(people.output).toMatch(/^\d+ {2}\S+ {2}UserRegistered {2}by system {2}\{/m)
    expect(programs.code).toBe(0)
  })

  test('tail begins with what is published from now on, or at an instant', async () => {
    const since = terminal()
    const sinceEnded = since.run('tail', '--json', '--from', '2020-01-01T00:00:00Z')
    await eventually(() => expect(since.written.output).toContain('"position":1,'))
    since.interrupt()
    expect((await sinceEnded).code).toBe(0)
    // While others write on PostgreSQL, in whatever database, it rather begins with an event too many: until they do not.
    await eventually(async () => {
      const watching = terminal()
      const ended = watching.run('tail', '--json')
      await eventually(async () => {
        await publish('now')
        return expect(watching.written.output).toContain('"now"')
      })
      watching.interrupt()
      return expect((await ended).output).not.toContain('before')
    }, 15_000)
  })

  test('an event that fits no contract is refused with what is wrong', async () => {
    const refused = await run(
      'publish',
      '--type',
      'UserRegistered',
      '--schema-version',
      '1',
      '--detail',
      '{"username":""}',
    )
    expect(refused).toMatchObject({ code: 1, errors: expect.stringContaining('UserRegistered 1 is not valid') })
    expect(await run('publish', '--type', 'Nothing', '--schema-version', '1', '--detail', '{}')).toMatchObject({
      code: 1,
      errors: 'There is no contract for Nothing.\n',
    })
  })

  test('JSON comes from a file or by the input as well', async () => {
    await writeFile(join(app.config.dataDir, 'detail.json'), registration('by-file'))
    const byFile = await run('publish', '--type', 'UserRegistered', '--schema-version', '1', '--detail', '@detail.json')
    expect(byFile.code).toBe(0)
    const piped = terminal(registration('by-input'))
    expect(
      await piped.run('publish', '--type', 'UserRegistered', '--schema-version', '1', '--detail', '-'),
    ).toMatchObject({ code: 0 })
    expect(
      await run('publish', '--type', 'UserRegistered', '--schema-version', '1', '--detail', '@nowhere.json'),
    ).toMatchObject({
      code: 1,
      errors: expect.stringContaining('nowhere.json cannot be read'),
    })
  })

  describe('wrong usage ends with 2 and tells the usage of', () => {
    test.each<[string, string[], string]>([
      ['an option that is unknown', ['tail', '--follow'], "Unknown option '--follow'."],
      ['an option without its value', ['publish', '--type'], "Option '--type <value>' argument missing."],
      ['what is missing', ['publish', '--type', 'X'], 'Say what it tells: --detail.'],
      ['JSON that is none', ['publish', '--type', 'X', '--detail', '{'], '--detail is no JSON'],
      ['JSON that is no object', ['publish', '--type', 'X', '--detail', '[]'], '--detail is a JSON object.'],
      ['a replay to nobody', ['replay', 'start'], 'Say to whom: --subscription.'],
      [
        'a place that is none',
        ['replay', 'start', '--subscription', 'x', '--after', '-1'],
        "Option '--after' argument is ambiguous.\n",
      ],
      ['a rate that is none', ['replay', 'start', '--subscription', 'x', '--rate', '0'], '--rate is a number above 0'],
      ['a word that is missing', ['replay', 'show'], 'Say which replay.'],
      ['a word too many', ['replay', 'show', 'a', 'b'], '"b" is too much.'],
      ['a limit that is too large', ['dead-letters', 'list', '--limit', '1001'], '--limit is a number from 1 to 1000.'],
      ['no change', ['subscriptions', 'update', 'x'], 'Say what to change.'],
      ['two changes that exclude each other', ['subscriptions', 'update', 'x', '--ordered', '--unordered'], 'not both'],
    ])('%s', async (_what, parameters, sentence) => {
      const { code, output, errors } = await run(...parameters)
      expect(errors).toContain(sentence)
      expect(errors).toContain(`Usage: npm run events -- ${parameters[0]}`)
      expect({ code, output }).toEqual({ code: 2, output: '' })
    })

    test.each([[['fly']], [['replay', 'fly']], [['replay']], [['help', 'fly']]])('%j', async (parameters) => {
      const { code, errors } = await run(...parameters)
      expect(code).toBe(2)
      expect(errors).toContain('Usage: npm run events -- COMMAND')
    })
  })

  describe('bad input ends with 1 and a sentence:', () => {
    test.each<[string, string[], string]>([
      [
        'a pattern',
        ['tail', '--pattern', '{}'],
        'The pattern is not valid: an object of a pattern has at least one field.',
      ],
      ['an instant', ['tail', '--from', 'yesterday'], '"yesterday" is no instant.'],
      ['a subscription', ['replay', 'start', '--subscription', 'x'], 'There is no subscription named "x".'],
      ['a range', ['replay', 'start', '--subscription', 'notify', '--from', '2999-01-01T00:00:00Z'], 'no events'],
      ['a replay', ['replay', 'show', 'x'], 'There is no replay "x".'],
      ['an address', ['subscriptions', 'create', 'x', '--url', 'ftp://x', '--pattern', registrations], 'http'],
      ['a name', ['subscriptions', 'create', 'a b', '--url', 'https://x.org', '--pattern', '{"a":["b"]}'], 'letters'],
    ])('%s', async (_what, parameters, sentence) => {
      const { code, output, errors } = await run(...parameters)
      expect(errors).toContain(sentence)
      expect(errors.trim().split('\n')).toHaveLength(1)
      expect({ code, output }).toEqual({ code: 1, output: '' })
    })
  })

  test('help tells of all commands, of a group and of one', async () => {
    const all = await run('help')
    expect(all).toMatchObject({ code: 0, errors: '' })
    expect(all.output).toContain('dead-letters redrive-all')
    expect((await run()).output).toBe(all.output)
    expect((await run('replay', '--help')).output).not.toContain('dead-letters')
    expect((await run('help', 'replay', 'start')).output).toBe((await run('replay', 'start', '--help')).output)
  })

  test('verify finds what is damaged, and ends with 1', async () => {
    expect((await run('verify')).output).toMatch(/^All \d+ events are as they were written\.\n$/)
    const { position } = await publish('damaged')
    await sql`update event_log set envelope = replace(envelope, 'damaged', 'changed') where seq = ${position}`.execute(
      app.db,
    )
    const { code, output } = await run('verify', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(output).damaged).toMatchObject([{ position }])
    expect((await run('verify')).output).toContain('1 of')
    app.log.take()
  })
})
