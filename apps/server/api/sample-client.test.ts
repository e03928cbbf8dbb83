import { beforeAll, expect, test } from 'vitest'
import type { Member, TestApp } from '../testing/app.ts'
import { eventually } from '../testing/eventually.ts'
import { granted, whenIs } from '../testing/requests.ts'
import { onBothStores } from '../testing/stores.ts'

/** What the client of the AWS sample selects. */
const selection =
  'id category description approvalStatus startDate endDate approvedBy owner rejectionReason createdAt updatedAt'
const submitDocument = `mutation SubmitVacationRequest($input: CreateVacationRequestInput!) {
  submitVacationRequest(input: $input) { ${selection} } }`
const updateDocument = `mutation UpdateVacationRequest($input: UpdateVacationRequestInput!) {
  updateVacationRequest(input: $input) { ${selection} } }`
const deleteDocument = `mutation DeleteVacationRequest($input: DeleteVacationRequestInput!, $condition: ModelVacationRequestConditionInput) {
  deleteVacationRequest(input: $input, condition: $condition) { ${selection} } }`
const getDocument = `query GetVacationRequest($id: ID!) { getVacationRequest(id: $id) { ${selection} } }`
const listDocument = `query ListVacationRequests($filter: ModelVacationRequestFilterInput, $limit: Int, $nextToken: String) {
  listVacationRequests(filter: $filter, limit: $limit, nextToken: $nextToken) { items { ${selection} } nextToken } }`
const changedDocument = `subscription OnVacationRequestNotification($owner: String) {
  onVacationRequestNotification(owner: $owner) { ${selection} } }`
const deletedDocument = `subscription OnDeleteVacationRequest { onDeleteVacationRequest { ${selection} } }`

type Sample = { id: string; approvalStatus: string; startDate: string; owner: string; approvedBy: string | null }
type List = { listVacationRequests: { items: Sample[]; nextToken: string | null } }

onBothStores('a client written for the sample', (open) => {
  let app: TestApp
  let ada: Member
  let ben: Member
  const input = {
    description: 'new',
    approvalStatus: 'PENDING_VALIDATION',
    category: 'ANNUAL_LEAVE',
    startDate: '2026-10-13Z',
    endDate: '2026-10-14Z',
  }

  beforeAll(async () => {
    app = await open()
    ada = await app.register('ada')
    ben = await app.register('ben')
  })

  test('works unchanged: submit, list own, approve, delete, and hear of it', async () => {
    const changes = await ada.subscribe<{ onVacationRequestNotification: Sample }>(changedDocument, { owner: 'ben' })
    const deletions = await ada.subscribe<{ onDeleteVacationRequest: Sample }>(deletedDocument)

    const { submitVacationRequest: submitted } = granted(
      await ben.graphql<{ submitVacationRequest: Sample }>(submitDocument, { input }),
    )
    expect(submitted).toMatchObject({
      approvalStatus: 'PENDING_VALIDATION',
      startDate: '2026-10-13',
      owner: 'ben',
      approvedBy: null,
    })

    const own = { filter: { owner: { eq: 'ben' } } }
    await eventually(async () => {
      const { items } = granted(await ben.graphql<List>(listDocument, own)).listVacationRequests
      return expect(items).toMatchObject([{ id: submitted.id, approvalStatus: 'PENDING_APPROVAL' }])
    })
    const approved = await ada.graphql(updateDocument, { input: { id: submitted.id, approvalStatus: 'APPROVED' } })
    expect(granted(approved)).toMatchObject({
      updateVacationRequest: { approvalStatus: 'APPROVED', approvedBy: 'ada' },
    })
    expect(granted(await ben.graphql(getDocument, { id: submitted.id }))).toMatchObject({
      getVacationRequest: { approvalStatus: 'APPROVED' },
    })
    granted(await ada.graphql(deleteDocument, { input: { id: submitted.id } }))

    const heard = []
    for (let count = 0; count < 3; count++)
      heard.push((await changes.next()).onVacationRequestNotification.approvalStatus)
    expect(heard).toEqual(['PENDING_VALIDATION', 'PENDING_APPROVAL', 'APPROVED'])
    expect((await deletions.next()).onDeleteVacationRequest.id).toBe(submitted.id)
    await Promise.all([changes.leave(), deletions.leave()])
  })

  test('sends whole forms: a denial, an amendment, an approval under its own name', async () => {
    const asked = async (day: string) => {
      const dates = { startDate: `2029-03-${day}Z`, endDate: `2029-03-${day}Z`, approvedBy: null }
      const answer = await ben.graphql<{ submitVacationRequest: Sample }>(submitDocument, {
        input: { ...input, ...dates },
      })
      const { id } = granted(answer).submitVacationRequest
      await whenIs(ben, id, 'PENDING_APPROVAL')
      return id
    }
    const update = async (person: Member, change: object) => {
      return granted(await person.graphql(updateDocument, { input: change }, 'UpdateVacationRequest'))
    }
    const [denied, amended, approved] = [await asked('01'), await asked('02'), await asked('05')]
    expect(await update(ada, { id: denied, approvalStatus: 'DENIED', rejectionReason: 'Not now' })).toMatchObject({
      updateVacationRequest: { approvalStatus: 'DENIED', rejectionReason: 'Not now', approvedBy: null },
    })
    expect(
      await update(ben, { ...input, id: amended, endDate: '2029-03-20Z', startDate: '2029-03-10Z' }),
    ).toMatchObject({
      updateVacationRequest: { approvalStatus: 'PENDING_VALIDATION', startDate: '2029-03-10', endDate: '2029-03-20' },
    })
    expect(await update(ada, { id: approved, approvalStatus: 'APPROVED', approvedBy: 'ada' })).toMatchObject({
      updateVacationRequest: { approvalStatus: 'APPROVED', approvedBy: 'ada' },
    })
  })

  test('pages through a list by nextToken, and every request comes once, while others are added', async () => {
    for (let day = 10; day < 20; day++) {
      const date = `2028-01-${day}Z`
      granted(await ben.graphql(submitDocument, { input: { ...input, startDate: date, endDate: date } }))
    }
    const filter = { and: [{ owner: { eq: 'ben' } }, { startDate: { beginsWith: '2028' } }] }
    const seen: string[] = []
    let nextToken: string | null = null
    do {
      const answer: List = granted(await ben.graphql<List>(listDocument, { filter, limit: 3, nextToken }))
      seen.push(...answer.listVacationRequests.items.map(({ id }) => id))
      nextToken = answer.listVacationRequests.nextToken
      const late = `2028-02-${10 + seen.length}Z`
      granted(await ben.graphql(submitDocument, { input: { ...input, startDate: late, endDate: late } }))
    } while (nextToken !== null)
    expect(seen).toHaveLength(10)
    expect(new Set(seen).size).toBe(10)
  })

  test('a token works for its own list and person only', async () => {
    const page = granted(await ben.graphql<List>(listDocument, { limit: 1 })).listVacationRequests
    expect(page.nextToken).toEqual(expect.any(String))
    const forged = Buffer.from('["x","y","z"]').toString('base64url')
    const misuses = [
      () => ada.graphql(listDocument, { limit: 1, nextToken: page.nextToken }),
      () => ben.graphql(listDocument, { limit: 1, nextToken: page.nextToken, filter: { owner: { eq: 'ada' } } }),
      () => ben.graphql(listDocument, { nextToken: 'rubbish' }),
      () => ben.graphql(listDocument, { nextToken: forged }),
    ]
    for (const misuse of misuses) expect((await misuse()).code).toBe('TOKEN_INVALID')
    for (const limit of [0, -1, 1001]) expect((await ben.graphql(listDocument, { limit })).code).toBe('LIMIT_INVALID')
  })
})
