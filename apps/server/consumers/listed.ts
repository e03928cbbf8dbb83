import { consumersOf } from './consumers.ts'

/** The consumers of this product, to be listed. Nothing is started, and none of them can work. */
export function listedConsumers(): ReturnType<typeof consumersOf> {
  const idle = { send: atWork, close: atWork }
  return consumersOf({ workplace: atWork, mailer: idle, baseUrl: '' })
}

function atWork(): never {
  throw new Error('Consumers are only listed here; none of them is to work.')
}
