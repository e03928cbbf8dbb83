import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { moved } from '../../src/testing/parcels.ts'
import { noting, Trial } from '../../src/testing/trial.ts'
import { sqliteOnDisk } from '../disk/publishers.ts'

// The envelope's own bytes are in flipped-bits.test.ts. These stand beside it, and deliveries go by them: a flipped type
// makes an event pass by everybody who wants it, a flipped group lets it overtake.
test.each(['id', 'type', 'source', 'group_key', 'time', 'checksum'])(
  'a bit that has flipped in the column %s of the log is reported',
  async (column) => {
    const trial = await Trial.begin(sqliteOnDisk)
    await trial.publish(moved('a', 1), moved('a', 2), moved('a', 3))
    const name = sql.ref(column)
    const flipped = column === 'checksum' ? sql`checksum + 1` : sql`char(unicode(${name}) + 1) || substr(${name}, 2)`
    await sql`update event_log set ${name} = ${flipped} where seq = 2`.execute(trial.db)
    const { archive } = trial.started([noting('reader')])
    expect(await archive.verify()).toEqual({ events: 3, damaged: [{ position: 2, problem: expect.any(String) }] })
  },
)
