import type { TeamCardFragment } from '../generated/graphql.ts'
import { speech, translator } from '../words/speech.ts'

/** As many names as a sentence bears. */
const mostNames = 5

/**
 * Who decides today and why, a sentence for each stage.
 *
 * @example
 * ['First: Ann Lee decides.', 'Then: Bo Kim decides, standing in for an approver who is away.']
 */
export function decidersInWords({ decidesToday, stages }: Pick<TeamCardFragment, 'decidesToday' | 'stages'>): string[] {
  const say = translator('teams')
  const namesNobody = stages.every(({ approvers }) => approvers.length === 0)
  return decidesToday.map(({ stage, because, people }) => {
    const reason = because === 'APPROVER_GROUP' && namesNobody ? 'NOBODY_NAMED' : because
    const sentence =
      people.length === 0
        ? say('nobodyDecides')
        : say(`decides.${reason}`, { who: sayNames(people), count: people.length })
    return decidesToday.length === 1
      ? sentence
      : say(stage === 1 ? 'firstStageSentence' : 'secondStageSentence', { sentence })
  })
}

/** @example sayNames([{ name: 'Ann' }, { name: 'Bo' }]) // 'Ann and Bo' */
export function sayNames(people: readonly { name: string }[]): string {
  const names = people.slice(0, mostNames).map(({ name }) => name)
  const more = people.length - names.length
  const said = more > 0 ? [...names, translator('teams')('more', { count: more })] : names
  return new Intl.ListFormat(speech().locale, { type: 'conjunction' }).format(said)
}
