import type { Stretch as Leave } from '@vacation-tracker/leave/stretch'
import type { Allotments } from './allotment.ts'
import { type FixedWish, fixedWishes, lateBy } from './around-today.ts'
import { isWorkday, workdaysAfter } from './calendar.ts'
import { Dice } from './dice.ts'
import { automatic } from './house-rules.ts'
import { moment } from './moments.ts'
import type { Colleague } from './people.ts'
import { isTaken, type Wish, wishesOf } from './wishes.ts'
import { afterthoughts, askedTwice, denials, type Halves, halvesOf } from './words.ts'

/** When something is done to a request; whoever is asked to at that time does it. */
type Act = { at: Temporal.Instant }

/** What becomes of one request, from the asking to the end. */
export type Story = {
  owner: string
  leaveType: string
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
  /** The doctor's note has come. */
  documented?: Act
  /** By the owner. */
  cancelled?: Act
}

/** Leave that somebody plans themselves, so that it can be moved, refused or given up. */
const movable = ['summer', 'christmas', 'winter', 'spring', 'autumn', 'short', 'bridge']

/** Everything that happens at the company until yesterday evening. The same day gives the same stories. */
export function storiesOf(company: readonly Colleague[], today: Temporal.PlainDate, allotments: Allotments): Story[] {
  // What is refused in any case takes nothing.
  const mayHave = (wish: Wish) =>
    wish.occasion === 'forgotten' || allotments.take(wish.owner, wish.leaveType, leaveOf(wish))
  const usernames = new Set(company.map(({ username }) => username))
  const isAtWork = (username: string, day: Temporal.PlainDate) =>
    !usernames.has(username) || allotments.cost(username, { ...wholeDays, ...datesOf({ from: day, to: day }) }) > 0
  const fixed = fixedWishes(today, isAtWork)
  return company.flatMap((person) => {
    const own = fixed.filter(({ owner, ...wish }) => {
      return owner === person.username && (wish.fate === 'TOO_MUCH' || mayHave({ owner, ...wish }))
    })
    const planned = wishesOf(person, today, { taken: own, mayHave }).map((wish) => ({
      ...wish,
      fate: 'DECIDED' as const,
    }))
    const wishes = [...own, ...planned]
    const teller = new Storyteller(person, { today, allotments, wishes })
    return wishes.flatMap((wish) => teller.tell(wish))
  })
}

type World = {
  today: Temporal.PlainDate
  allotments: Allotments
  /** All wishes of the person. */
  wishes: readonly Wish[]
}

const wholeDays: Halves = { startsAt: 'MORNING', endsAt: 'EVENING' }

/** The leave that is wished for, with its halves. */
function leaveOf(wish: Pick<Wish, 'from' | 'to' | 'description'>): Leave {
  return { ...datesOf(wish), ...(halvesOf.get(wish.description ?? '') ?? wholeDays) }
}

function datesOf({ from, to }: Pick<Wish, 'from' | 'to'>): { startDate: string; endDate: string } {
  return { startDate: from.toString(), endDate: to.toString() }
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

  tell(wish: FixedWish): Story[] {
    const dice = new Dice(`${wish.owner} ${wish.askedOn} ${wish.from}`)
    const story: Story = {
      owner: wish.owner,
      leaveType: wish.leaveType,
      ...datesOf(wish),
      halves: halvesOf.get(wish.description ?? ''),
      description: wish.description,
      askedAt: moment(wish.askedOn, 'morning'),
    }
    // Nobody has so many days.
    if (wish.fate === 'TOO_MUCH') return [story]
    // The rules refuse it: only sick leave may be handed in afterwards.
    if (wish.occasion === 'forgotten') return [story]
    const changed = this.#change(story, wish, dice)
    if (wish.fate === 'PENDING') return [changed]
    // The system is quicker than anybody who would say no.
    const isMovable = movable.includes(wish.occasion) && !this.#isAutomatic(wish)
    const most = this.#person.team === 'customer-care' ? 0.11 : 0.06
    if (isMovable && dice.chance(most)) return this.#denied(changed, wish, dice)
    if (isMovable && dice.chance(0.025)) {
      return [{ ...changed, cancelled: { at: moment(wish.askedOn, 'evening') } }]
    }
    const decidedOn = wish.fate === 'DECIDED_LATE' ? workdaysAfter(wish.askedOn, lateBy) : this.#decisionDay(wish, dice)
    const approved = this.#documented({ ...changed, approved: this.#decision(wish, decidedOn, dice) }, wish, decidedOn)
    if (isMovable && dice.chance(0.04)) return [this.#givenUp(approved, wish, decidedOn, dice)]
    return [approved, ...(isMovable && dice.chance(0.035) ? this.#askedAgain(approved, wish, decidedOn, dice) : [])]
  }

  /** Some change their mind on the same day, before anybody has decided. */
  #change(story: Story, wish: FixedWish, dice: Dice): Story {
    const { from, to, askedOn, leaveType, occasion } = wish
    const first = { ...wish, to: workdaysAfter(to, -1), description: undefined }
    const hasDaysToAdd = Temporal.PlainDate.compare(from, first.to) <= 0
    if (!hasDaysToAdd || leaveType === 'sick-leave' || occasion === 'training' || !dice.chance(0.07)) return story
    if (this.#costOf(first) === 0 || this.#isAutomatic(first)) return story
    const amended = {
      at: moment(askedOn, 'noon'),
      firstEndDate: first.to.toString(),
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
      !isTaken(this.#world.wishes, second) &&
      second.to.year === wish.from.year &&
      this.#costOf(second) > 0 &&
      this.#costOf(second) <= this.#costOf(wish) &&
      Temporal.PlainDate.compare(second.askedOn, this.#yesterday) < 0 &&
      Temporal.PlainDate.compare(second.askedOn, second.from) < 0
    if (!isPossible || !dice.chance(0.7)) return [{ ...story, denied }]
    const again: Story = {
      owner: story.owner,
      leaveType: story.leaveType,
      ...datesOf(second),
      halves: story.halves,
      description: story.description,
      askedAt: moment(second.askedOn, 'morning'),
      approved: this.#decision(second, this.#decisionDay(second, dice), dice),
    }
    return [{ ...story, denied }, again]
  }

  /** Approved, and then something came up. */
  #givenUp(story: Story, { from }: Wish, decidedOn: Temporal.PlainDate, dice: Dice): Story {
    const day = workdaysAfter(decidedOn, dice.between(1, 15))
    const isInTime = Temporal.PlainDate.compare(day, from) < 0 && this.#isOver(day)
    return isInTime ? { ...story, cancelled: { at: moment(day, 'evening') } } : story
  }

  /** Somebody asks for days that they have been granted already; the rules refuse it. */
  #askedAgain(story: Story, { from }: Wish, decidedOn: Temporal.PlainDate, dice: Dice): Story[] {
    const day = workdaysAfter(decidedOn, dice.between(1, 10))
    if (Temporal.PlainDate.compare(day, from) >= 0 || !this.#isOver(day)) return []
    const { owner, leaveType, startDate, endDate, halves } = story
    const description = dice.pick(askedTwice)
    return [{ owner, leaveType, startDate, endDate, halves, description, askedAt: moment(day, 'morning') }]
  }

  /** Within three workdays, and nothing is left over from before the last few days. */
  #decisionDay({ askedOn }: Wish, dice: Dice): Temporal.PlainDate {
    const day = workdaysAfter(askedOn, dice.between(0, 3))
    return this.#isOver(day) ? day : this.#yesterday
  }

  #decision({ askedOn }: Wish, day: Temporal.PlainDate, dice: Dice): Act {
    return { at: moment(day, day.equals(askedOn) ? 'afternoon' : dice.pick(['morning', 'afternoon'])) }
  }

  /** Who is ill for three days hands in a doctor's note; most do so soon. */
  #documented(story: Story, { from, to, leaveType, owner }: Wish, decidedOn: Temporal.PlainDate): Story {
    if (leaveType !== 'sick-leave' || from.until(to).days < 2) return story
    const dice = new Dice(`${owner} ${from} note`)
    const day = workdaysAfter(decidedOn, dice.between(1, 3))
    return this.#isOver(day) && dice.chance(0.85) ? { ...story, documented: { at: moment(day, 'afternoon') } } : story
  }

  /** Whether the system may approve it, when nothing else speaks against it. */
  #isAutomatic(wish: Wish): boolean {
    const isShort = wish.leaveType === 'annual-leave' && this.#costOf(wish) < automatic.belowDays
    return isShort && automatic.teams.includes(this.#person.team)
  }

  #costOf(wish: Wish): number {
    return this.#world.allotments.cost(wish.owner, leaveOf(wish))
  }

  #isOver(day: Temporal.PlainDate): boolean {
    return Temporal.PlainDate.compare(day, this.#yesterday) <= 0
  }
}
