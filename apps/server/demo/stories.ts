import type { Category } from '@vacation-tracker/vacation-events/vacation-request'
import { fixedWishes } from './around-today.ts'
import { isWorkday, workdaysAfter } from './calendar.ts'
import { Dice } from './dice.ts'
import { moment } from './moments.ts'
import { type Colleague, decidersFor } from './people.ts'
import { isTaken, type Wish, wishesOf } from './wishes.ts'
import { afterthoughts, askedTwice, denials, type Halves, halvesOf } from './words.ts'

/** Who does something to a request, and when. */
type Act = { at: Temporal.Instant; by: string }

/** What becomes of one request, from the asking to the end. */
export type Story = {
  owner: string
  category: Category
  /** What is asked in the end. */
  startDate: string
  endDate: string
  halves?: Halves | undefined
  description?: string | undefined
  askedAt: Temporal.Instant
  /** The first version of the request, when it is changed later. */
  amended?: { at: Temporal.Instant; firstEndDate: string; afterthought: string }
  approved?: Act
  denied?: Act & { reason: string }
  cancelled?: Act
}

/** Leave that somebody plans themselves, so that it can be moved, refused or given up. */
const movable = ['summer', 'christmas', 'winter', 'spring', 'autumn', 'short', 'bridge']

/** Everything that happens at the company until yesterday evening. The same day gives the same stories. */
export function storiesOf(company: readonly Colleague[], today: Temporal.PlainDate): Story[] {
  const fixed = fixedWishes(today)
  const wishes = company.flatMap((person) => {
    const own = fixed.filter(({ owner }) => owner === person.username)
    return [...own.map((wish) => ({ ...wish, person })), ...planned(person, own)]
  })
  function planned(person: Colleague, own: readonly Wish[]) {
    return wishesOf(person, today, own).map((wish) => ({ ...wish, person, isPending: false }))
  }
  return wishes.flatMap((wish) => {
    const others = wishes.filter(({ owner }) => owner === wish.owner)
    return new Storyteller(wish.person, { company, today, wishes, others }).tell(wish, wish.isPending)
  })
}

type World = {
  company: readonly Colleague[]
  today: Temporal.PlainDate
  wishes: readonly Wish[]
  /** The wishes of the same person. */
  others: readonly Wish[]
}

/** Tells what becomes of the wishes of one person. */
class Storyteller {
  readonly #person: Colleague
  readonly #world: World
  readonly #yesterday: Temporal.PlainDate

  constructor(person: Colleague, world: World) {
    this.#person = person
    this.#world = world
    this.#yesterday = workdaysAfter(world.today, -1)
  }

  tell(wish: Wish, isPending: boolean): Story[] {
    const dice = new Dice(`${wish.owner} ${wish.askedOn} ${wish.from}`)
    const story: Story = {
      owner: wish.owner,
      category: wish.category,
      startDate: wish.from.toString(),
      endDate: wish.to.toString(),
      halves: halvesOf.get(wish.description ?? ''),
      description: wish.description,
      askedAt: moment(wish.askedOn, 'morning'),
    }
    // The rules refuse it: only sick leave may be handed in afterwards.
    if (wish.occasion === 'forgotten') return [story]
    const changed = this.#change(story, wish, dice)
    if (isPending) return [changed]
    const isMovable = movable.includes(wish.occasion)
    const most = this.#person.team === 'customer-care' ? 0.11 : 0.06
    if (isMovable && dice.chance(most)) return this.#denied(changed, wish, dice)
    if (isMovable && dice.chance(0.025)) {
      return [{ ...changed, cancelled: { at: moment(wish.askedOn, 'evening'), by: wish.owner } }]
    }
    const decidedOn = this.#decisionDay(wish, dice)
    const approved = { ...changed, approved: this.#decision(wish, decidedOn, dice) }
    if (isMovable && dice.chance(0.04)) return [this.#givenUp(approved, wish, decidedOn, dice)]
    return [approved, ...(isMovable && dice.chance(0.035) ? this.#askedAgain(approved, wish, decidedOn, dice) : [])]
  }

  /** Some change their mind on the same day, before anybody has decided. */
  #change(story: Story, { from, to, askedOn, occasion }: Wish, dice: Dice): Story {
    const hasDaysToAdd = Temporal.PlainDate.compare(from, workdaysAfter(to, -1)) <= 0
    if (!hasDaysToAdd || occasion === 'sick' || !dice.chance(0.07)) return story
    const amended = {
      at: moment(askedOn, 'noon'),
      firstEndDate: workdaysAfter(to, -1).toString(),
      afterthought: story.description ?? dice.pick(afterthoughts),
    }
    return { ...story, amended, description: amended.afterthought }
  }

  /** A no; and often the same again for another week. */
  #denied(story: Story, wish: Wish, dice: Dice): Story[] {
    const decidedOn = this.#decisionDay(wish, dice)
    const denied = { ...this.#decision(wish, decidedOn, dice), reason: dice.pick(denials) }
    const weeks = dice.pick([1, 2])
    const second: Wish = {
      ...wish,
      from: wish.from.add({ weeks }),
      to: wish.to.add({ weeks }),
      askedOn: workdaysAfter(decidedOn, dice.between(1, 3)),
    }
    const isPossible =
      ['summer', 'winter', 'spring', 'autumn', 'short'].includes(wish.occasion) &&
      isWorkday(second.from) &&
      isWorkday(second.to) &&
      !isTaken(this.#world.others, second) &&
      Temporal.PlainDate.compare(second.askedOn, this.#yesterday) < 0 &&
      Temporal.PlainDate.compare(second.askedOn, second.from) < 0
    if (!isPossible || !dice.chance(0.7)) return [{ ...story, denied }]
    const again: Story = {
      owner: story.owner,
      category: story.category,
      startDate: second.from.toString(),
      endDate: second.to.toString(),
      halves: story.halves,
      description: story.description,
      askedAt: moment(second.askedOn, 'morning'),
      approved: this.#decision(second, this.#decisionDay(second, dice), dice),
    }
    return [{ ...story, denied }, again]
  }

  /** Approved, and then something came up. */
  #givenUp(story: Story, { from, owner }: Wish, decidedOn: Temporal.PlainDate, dice: Dice): Story {
    const day = workdaysAfter(decidedOn, dice.between(1, 15))
    const isInTime = Temporal.PlainDate.compare(day, from) < 0 && this.#isOver(day)
    return isInTime ? { ...story, cancelled: { at: moment(day, 'evening'), by: owner } } : story
  }

  /** Somebody asks for days that they have been granted already; the rules refuse it. */
  #askedAgain(story: Story, { from }: Wish, decidedOn: Temporal.PlainDate, dice: Dice): Story[] {
    const day = workdaysAfter(decidedOn, dice.between(1, 10))
    if (Temporal.PlainDate.compare(day, from) >= 0 || !this.#isOver(day)) return []
    const { owner, category, startDate, endDate, halves } = story
    const description = dice.pick(askedTwice)
    return [{ owner, category, startDate, endDate, halves, description, askedAt: moment(day, 'morning') }]
  }

  /** Within three workdays, and nothing is left over from before the last few days. */
  #decisionDay({ askedOn }: Wish, dice: Dice): Temporal.PlainDate {
    const day = workdaysAfter(askedOn, dice.between(0, 3))
    return this.#isOver(day) ? day : this.#yesterday
  }

  #decision({ askedOn }: Wish, day: Temporal.PlainDate, dice: Dice): Act {
    const isSameDay = day.equals(askedOn)
    return {
      at: moment(day, isSameDay ? 'afternoon' : dice.pick(['morning', 'afternoon'])),
      by: this.#deciderOn(day),
    }
  }

  /** The approver of the team, or whoever stands in while they are away themselves. */
  #deciderOn(day: Temporal.PlainDate): string {
    const { company, wishes } = this.#world
    const deciders = decidersFor(this.#person, company)
    const present = deciders.find(
      (username) =>
        !isTaken(
          wishes.filter(({ owner }) => owner === username),
          { from: day, to: day },
        ),
    )
    const decider = present ?? deciders[0]
    if (decider === undefined) throw new Error(`Nobody can decide on the leave of ${this.#person.username}.`)
    return decider
  }

  #isOver(day: Temporal.PlainDate): boolean {
    return Temporal.PlainDate.compare(day, this.#yesterday) <= 0
  }
}
