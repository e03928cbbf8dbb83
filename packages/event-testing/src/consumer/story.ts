import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import { type Form, inVersion, thinned, type Versions } from '@vacation-tracker/event-bus/form'
import { ContractError, type EventContract } from '@vacation-tracker/event-contracts'
import type { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import { sampleEvents } from '../samples/samples.ts'
import type { Story } from './trial.ts'

type Choice = { forms: readonly Form[]; seed: string; versions: Versions }

/** In how many groups the events of a story fall: several events in each, so that order within a group counts. */
const groups = 3

/** As many events of a type as a story of several types has of each. */
const fewOfEach = 6

/**
 * The stories that a consumer has to bear: for each event, each version and each form one of that alone; and, for a consumer of several
 * events, one in which they all come.
 */
export function storiesOf(contracts: ContractRegistry, { forms, seed, versions }: Choice): Story[] {
  const groupOf = (event: EventEnvelope) => groupIn(contracts, event)
  const single = contracts.newest.flatMap((newest) => {
    const facts = factsOf(contracts.current(newest.name) ?? newest, seed)
    const read = contracts.supported(newest.name).filter(({ name, version }) => (versions[name] ?? version) === version)
    return read.flatMap((contract) =>
      formsOf(contract, forms).map((form) => ({
        name: `version ${contract.version} of ${contract.name}, ${form}`,
        events: eventsIn(contracts, facts, contract, form, seed),
        groupOf,
      })),
    )
  })
  if (contracts.newest.length < 2) return single
  return [...single, ...forms.map((form) => allTogether(contracts, single, form, groupOf))]
}

/** A few of each event in its newest version, in turns. */
function allTogether(
  contracts: ContractRegistry,
  single: readonly Story[],
  form: Form,
  groupOf: Story['groupOf'],
): Story {
  const newest = contracts.newest.flatMap(({ name }) => {
    const own = single.findLast((story) => story.name.includes(` of ${name}, `) && story.name.endsWith(form))
    return own === undefined ? [] : [own.events.slice(0, fewOfEach)]
  })
  const turns = Array.from({ length: fewOfEach }, (_, turn) => newest.flatMap((events) => events[turn] ?? []))
  return { name: `all events together, ${form}`, events: turns.flat(), groupOf }
}

/** The thin form of a contract that says nothing of one is the whole fact. */
function formsOf({ thin }: EventContract, forms: readonly Form[]): readonly Form[] {
  return thin === undefined && forms.includes('fat') ? ['fat'] : forms
}

/** Facts in a few groups: samples, of which many get the group of another one. */
function factsOf(contract: EventContract, seed: string): EventEnvelope[] {
  const samples: EventEnvelope[] = sampleEvents(contract, { seed })
  const keys = [...new Set(samples.map(({ detail }) => Reflect.get(detail, contract.groupBy)))].slice(0, groups)
  return samples.map((event, index) => {
    const { metadata, ...detail } = event.detail
    const grouped = { ...detail, [contract.groupBy]: keys[index % keys.length] }
    return contract.accepts(grouped) ? { ...event, detail: { ...grouped, metadata } } : event
  })
}

/** The facts in one version; samples of its own where nobody here knows how it is made of another one. */
function eventsIn(
  contracts: ContractRegistry,
  facts: readonly EventEnvelope[],
  contract: EventContract,
  form: Form,
  seed: string,
): EventEnvelope[] {
  const made = facts.flatMap((fact) => inForm(contracts, fact, contract.version, form))
  if (made.length > 0) return made
  return factsOf(contract, seed).flatMap((fact) => inForm(contracts, fact, contract.version, form))
}

function inForm(contracts: ContractRegistry, fact: EventEnvelope, version: number, form: Form): EventEnvelope[] {
  try {
    const whole = inVersion(contracts, fact, version)
    return [form === 'thin' ? thinned(contracts, whole) : whole]
  } catch (cause) {
    // What cannot be published in every version is not published at all.
    if (cause instanceof ContractError) return []
    throw cause
  }
}

function groupIn(contracts: ContractRegistry, { 'detail-type': name, detail }: EventEnvelope): string {
  const groupBy = contracts.find({ name, version: detail.metadata.schemaVersion })?.groupBy ?? ''
  return `${Reflect.get(detail, groupBy)}`
}
