import { publishRegistrations } from '../accounts/registration.ts'
import type { App } from '../app.ts'
import { agreeTerms } from '../commands/agree-terms.ts'
import { assignGroups } from '../commands/assign-groups.ts'
import { assignTeam } from '../commands/assign-team.ts'
import { actorOf, administratorOf, before, done, type Filling, present, type Step, settle } from './filling.ts'
import type { TeamIds } from './founding.ts'
import { type Colleague, demoDomain, demoPassword, joinedOn } from './people.ts'
import type { SimulatedClock } from './simulated-clock.ts'
import { agreementsWith } from './terms.ts'

/**
 * People come in the order of the list; the first becomes administrator, gives the others their groups and teams, and
 * writes down what is agreed with them.
 */
export function joiningOf(filling: Filling, teamIds: TeamIds): Step[] {
  const { app, clock, company, today } = filling
  const hash = app.auth.$context.then(({ password }) => password.hash(demoPassword))
  const admin = administratorOf(company)
  const register = async (newcomers: readonly Colleague[]) => {
    for (const person of newcomers) {
      // Numbers that the Federal Network Agency keeps free for films and plays.
      const phoneNumber = `+49 30 23125 ${100 + company.indexOf(person)}`
      await openAccount(app, { ...person, phoneNumber }, await hash, clock)
    }
    await publishRegistrations(app.workplace)
    await settle(app, ['assign-groups'])
  }
  const place = async ({ username, team, groups }: Colleague) => {
    const id = present(teamIds.get(team))
    done(await assignTeam(app.workplace, { usernames: [username], team: id }, actorOf(admin)))
    done(await assignGroups(app.workplace, { username, groups }, actorOf(admin)))
  }
  const days = Map.groupBy(company, (person) => joinedOn(person, today).toString())
  const arrivals = [...days].flatMap(([date, people]): Step[] => {
    const day = Temporal.PlainDate.from(date)
    const others = people.filter((person) => person !== admin)
    return [
      ...(people.includes(admin) ? [{ at: before(day, 60), run: () => register([admin]) }] : []),
      { at: before(day, 30), run: () => register(others) },
      { at: before(day, 5), run: () => oneByOne(people, place) },
    ]
  })
  return [...arrivals, ...agreementsIn(filling)]
}

function agreementsIn({ app, company, today }: Filling): Step[] {
  const admin = actorOf(administratorOf(company))
  return company.flatMap((person) =>
    agreementsWith(person, today).map(({ on, terms }) => ({
      at: before(on, 4),
      run: async () => void done(await agreeTerms(app.workplace, { username: person.username, terms }, admin)),
    })),
  )
}

async function oneByOne<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> {
  for (const item of items) await act(item)
}

/** An account as signing up makes it, but with the time at which it seems to be made, and nobody is signed in. */
async function openAccount(
  { auth }: App,
  person: Colleague & { phoneNumber: string },
  password: string,
  clock: SimulatedClock,
): Promise<void> {
  const { internalAdapter } = await auth.$context
  const { username, name, timeZone, phoneNumber } = person
  const at = new Date(clock.now().epochMilliseconds)
  const account = { username, name, timeZone, phoneNumber, email: `${username}@${demoDomain}`, emailVerified: false }
  const user = await internalAdapter.createUser(
    { ...account, createdAt: at, updatedAt: at },
    { method: 'email-password' },
  )
  const secret = { providerId: 'credential', accountId: user.id, password }
  await internalAdapter.linkAccount({ userId: user.id, ...secret, createdAt: at, updatedAt: at })
}
