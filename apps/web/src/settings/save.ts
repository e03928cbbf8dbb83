import type { TypedDocumentNode } from '@urql/core'
import { currentClient } from '../accounts/session.ts'
import { settled, wordsOf } from '../api/client.ts'
import { showToast } from '../controls/toasts.ts'

/** Changes the settings. The pages that show them are fetched anew by that. @throws Told with the refusal in words */
export function save<Data, Variables extends object>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  return settled(currentClient().mutation(document, asSent(variables)).toPromise())
}

/** What was read goes back without the names of its types, which only the cache of the client needs. */
export function asSent<Value extends object>(value: Value): Value {
  return JSON.parse(JSON.stringify(value, (key, part) => (key === '__typename' ? undefined : part)))
}

/** The same where there is no form beside which a refusal could stand: it is told in a toast. Whether it was done. */
export async function saveAtOnce<Data, Variables extends object>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  told?: { text: string; undo?: () => void },
): Promise<boolean> {
  try {
    await save(document, variables)
    if (told) showToast({ look: 'good', ...told })
    return true
  } catch (refused) {
    showToast({ look: 'bad', text: wordsOf(refused) })
    return false
  }
}
