import type { Versions } from '@vacation-tracker/event-bus/form'
import { BusRequestError } from '@vacation-tracker/event-bus/subscription'
import type { Context } from 'hono'

/**
 * The versions that somebody asks for: `versions=ParcelSent:1,ParcelLost:2`.
 *
 * @throws BusRequestError when it is written otherwise, or names an event twice
 */
export function namedVersions(context: Context): Versions {
  const named: Record<string, number> = {}
  const parts = (context.req.queries('versions') ?? []).flatMap((text) => text.split(','))
  for (const part of parts.filter((each) => each !== '')) {
    const [, name, version] = part.match(/^([\w.-]{1,128}):(\d{1,6})$/) ?? []
    if (name === undefined) {
      throw new BusRequestError('INVALID', `${part} names no version. Write versions=NAME:1,NAME:2.`)
    }
    if (Object.hasOwn(named, name) && named[name] !== Number(version)) {
      throw new BusRequestError('INVALID', `${name} is asked for in two versions. Each fact comes once: name one.`)
    }
    named[name] = Number(version)
  }
  return named
}
