import { defineEvent } from '@vacation-tracker/event-contracts'
import { reviseEvent } from '@vacation-tracker/event-contracts/versions'
import { Type } from 'typebox'
import { source } from './source.ts'

const common = { source, owner: 'People team', audience: 'external', groupBy: 'username' } as const
const closed = { additionalProperties: false }
const username = Type.String({ minLength: 1, description: 'The person who is invited.' })
const invitation = Type.String({
  format: 'uuid',
  description: 'The invitation; each new one takes the place of the last.',
})

const invited = {
  username,
  invitation,
  expiresAt: Type.String({ format: 'date-time', description: 'From then on the link is worth nothing.' }),
}

const PersonInvited1 = defineEvent({
  ...common,
  name: 'PersonInvited',
  meaning: 'A person is to choose a password by a link, which they get by mail.',
  thin: ['username', 'invitation'],
  schema: Type.Object(invited, closed),
  examples: [
    {
      username: 'johndoe',
      invitation: '0d4f9b7c-53c1-4c0e-8a53-0b0d8a0f6c11',
      expiresAt: '2026-05-20T10:20:00.000Z',
    },
  ],
})
export const PersonInvited = reviseEvent(PersonInvited1, {
  changes: 'It says when the link is handed over by whoever invites, and no mail brings it.',
  schema: Type.Object(
    {
      ...invited,
      handedOver: Type.Optional(
        Type.Literal(true, { description: 'Whoever invites has the link and passes it on; there is no mail.' }),
      ),
    },
    closed,
  ),
  examples: [...PersonInvited1.examples, { ...PersonInvited1.examples[0], handedOver: true }],
})

export const InvitationRevoked = defineEvent({
  ...common,
  name: 'InvitationRevoked',
  meaning: 'The link of an invitation is worth nothing any more, because somebody took it back.',
  thin: ['username', 'invitation'],
  schema: Type.Object({ username, invitation }, closed),
  examples: [{ username: 'johndoe', invitation: '0d4f9b7c-53c1-4c0e-8a53-0b0d8a0f6c11' }],
})

export const InvitationAccepted = defineEvent({
  ...common,
  name: 'InvitationAccepted',
  meaning: 'A person has followed their invitation and chosen a password.',
  thin: ['username', 'invitation'],
  schema: Type.Object({ username, invitation }, closed),
  examples: [{ username: 'johndoe', invitation: '0d4f9b7c-53c1-4c0e-8a53-0b0d8a0f6c11' }],
})
