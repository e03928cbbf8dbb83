import { defineEvent } from '@vacation-tracker/event-contracts'
import { Type } from 'typebox'
import { source } from './source.ts'

const common = { source, owner: 'People team', audience: 'external' } as const
const closed = { additionalProperties: false }
const id = Type.String({ minLength: 1, maxLength: 64 })
const username = (description: string) => Type.String({ minLength: 1, description })

export const TeamDefined = defineEvent({
  ...common,
  name: 'TeamDefined',
  meaning: 'A team is called this, and these people decide on its leave.',
  groupBy: 'id',
  thin: ['id', 'name'],
  schema: Type.Object(
    {
      id,
      name: Type.String({ minLength: 1, maxLength: 80 }),
      stages: Type.Array(
        Type.Object(
          {
            approvers: Type.Array(
              Type.Object(
                {
                  username: username('One of those who decide at this stage.'),
                  deputy: Type.Optional(username('Who decides while that person is away.')),
                },
                closed,
              ),
            ),
          },
          closed,
        ),
        { maxItems: 2, description: 'One after the other; nobody named means whoever is an approver.' },
      ),
    },
    closed,
  ),
  examples: [
    { id: 'engineering', name: 'Engineering', stages: [{ approvers: [{ username: 'janeroe', deputy: 'johndoe' }] }] },
  ],
})

export const TeamDissolved = defineEvent({
  ...common,
  name: 'TeamDissolved',
  meaning: 'There is no such team any more; its members are in none.',
  groupBy: 'id',
  schema: Type.Object({ id }, closed),
  examples: [{ id: 'engineering' }],
})

export const TeamAssigned = defineEvent({
  ...common,
  name: 'TeamAssigned',
  meaning: 'A person belongs to this team from now on, or to none.',
  groupBy: 'username',
  schema: Type.Object(
    {
      username: username('The person.'),
      team: Type.Optional(Type.String({ minLength: 1, description: 'The id of the team; absent: to none.' })),
    },
    closed,
  ),
  examples: [{ username: 'johndoe', team: 'engineering' }],
})
