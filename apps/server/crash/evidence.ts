import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { checksum } from '@vacation-tracker/event-bus/envelope'

/** What was answered to somebody outside, who has written it down. */
export type Ledger = {
  /** Requests whose submission was acknowledged. */
  submitted: Set<string>
  /** Requests whose approval was asked for, acknowledged or not. */
  approvalAsked: Set<string>
  /** Requests whose approval was acknowledged. */
  approved: Set<string>
}

type State = { status: string; version: number }

/** Looks into the database file of a server, from outside. */
export class Evidence {
  readonly #database: DatabaseSync
  readonly #approver: string
  readonly #owner: string

  /**
   * @param approver who is told of every request that waits for a decision
   * @param owner who asked for all leave
   */
  constructor(dataDir: string, { approver, owner }: { approver: string; owner: string }) {
    this.#database = new DatabaseSync(join(dataDir, 'vacation-tracker.db'), { readOnly: true, timeout: 5_000 })
    this.#approver = approver
    this.#owner = owner
  }

  close(): void {
    this.#database.close()
  }

  /** What of all that was acknowledged has not happened, or has not had its effects, or has had them twice. */
  problems(ledger: Ledger): string[] {
    const requests = new Map<string, State>()
    for (const { id, approval_status: status, version } of this.#all('select * from vacation_request')) {
      requests.set(String(id), { status: String(status), version: Number(version) })
    }
    const lost = [...ledger.submitted].filter((id) => !requests.has(id))
    return [
      ...lost.map((id) => `${id} was acknowledged and is not there`),
      ...[...requests].flatMap(([id, { status }]) => problemsOfStatus(id, status, ledger)),
      ...this.#problemsOfLog(requests),
      ...this.#problemsOfNotifications(requests),
      ...this.#all('select * from event_delivery').map((row) => `a delivery failed: ${JSON.stringify(row)}`),
    ]
  }

  /** What is wrong with the file itself: its structure, and every record in the log. */
  damage(): string[] {
    const found = this.#all('pragma integrity_check').map((row) => String(row.integrity_check))
    const damaged = this.#all('select seq, envelope, checksum from event_log').filter(
      (row) => checksum(String(row.envelope)) !== row.checksum,
    )
    return [...found.filter((line) => line !== 'ok'), ...damaged.map(({ seq }) => `event ${seq} is damaged`)]
  }

  /** The log tells of each request what its state follows from, in order, nothing twice. */
  #problemsOfLog(requests: Map<string, State>): string[] {
    const rows = this.#all(`select group_key as id, (envelope ->> '$.detail.version') || ' ' || type as entry
      from event_log where type like 'VacationRequest%' order by seq`)
    const histories = Map.groupBy(rows, ({ id }) => String(id))
    return [...new Set([...histories.keys(), ...requests.keys()])].flatMap((id) => {
      const history = histories.get(id)?.map(({ entry }) => entry) ?? []
      const { status, version = 0 } = requests.get(id) ?? {}
      const expected = ['1 VacationRequestSubmitted', '2 VacationRequestValidated']
      if (status === 'APPROVED') expected.push('3 VacationRequestApproved')
      const fits = history.join() === expected.join() && version === expected.length
      return fits ? [] : [`${id} is ${status} in version ${version}, and its log says: ${history.join(', ')}`]
    })
  }

  /** Everybody concerned is told once, in the table as in the log. */
  #problemsOfNotifications(requests: Map<string, State>): string[] {
    const expected = [...requests].flatMap(([id, { status }]) => [
      `${id} REQUEST_AWAITS_APPROVAL ${this.#approver}`,
      ...(status === 'APPROVED' ? [`${id} REQUEST_APPROVED ${this.#owner}`] : []),
    ])
    const stored = this.#all(`select vacation_request_id || ' ' || kind || ' ' || recipient as line from notification`)
    const published = this.#all(`select log.group_key || ' ' || (told.value ->> 'kind') || ' ' ||
      (told.value ->> 'recipient') as line
      from event_log as log, json_each(log.envelope, '$.detail.notifications') as told where log.type = 'TeamNotified'`)
    return [
      ...differences('the table of notifications', stored, expected),
      ...differences('TeamNotified in the log', published, expected),
    ]
  }

  #all(query: string) {
    return this.#database.prepare(query).all()
  }
}

function problemsOfStatus(id: string, status: string, { approvalAsked, approved }: Ledger): string[] {
  const mayBePending = status === 'PENDING_APPROVAL' && !approved.has(id)
  const mayBeApproved = status === 'APPROVED' && approvalAsked.has(id)
  if (mayBePending || mayBeApproved) return []
  return [`${id} is ${status}${approved.has(id) ? ', but its approval was acknowledged' : ''}`]
}

function differences(where: string, rows: Record<string, unknown>[], expected: string[]): string[] {
  const counts = new Map(expected.map((line) => [line, 0]))
  for (const { line } of rows) counts.set(String(line), (counts.get(String(line)) ?? 0) + 1)
  const wanted = new Set(expected)
  return [...counts].flatMap(([line, count]) =>
    count === (wanted.has(line) ? 1 : 0) ? [] : [`${line} is ${count} times in ${where}`],
  )
}
