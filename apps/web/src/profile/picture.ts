import { Told, tellRefusedAsStranger } from '../api/client.ts'
import { sayRefusal } from '../api/refusals.ts'
import { translator } from '../words/speech.ts'

/** Puts a picture to an address. Rejects with words. */
export function putPicture(address: string, picture: Blob): Promise<void> {
  return call(address, { method: 'PUT', body: picture, headers: { 'content-type': picture.type } })
}

/** Has an address without a picture. Rejects with words. */
export function deletePicture(address: string): Promise<void> {
  return call(address, { method: 'DELETE' })
}

async function call(address: string, init: RequestInit): Promise<void> {
  const response = await fetch(address, { credentials: 'same-origin', ...init }).catch((cause: unknown) => {
    throw new Told(translator('api')('unreachable'), { cause })
  })
  if (response.ok) return
  if (response.status === 401) tellRefusedAsStranger()
  throw new Told(refusalIn(await response.text()) ?? translator('api')('notDone'))
}

function refusalIn(text: string): string | undefined {
  try {
    const [first] = JSON.parse(text).errors ?? []
    return sayRefusal({ code: String(first.extensions.code), message: String(first.message) })
  } catch {
    return undefined
  }
}
