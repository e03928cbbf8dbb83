import type { TypedDocumentNode } from '@urql/core'
import { currentClient } from '../accounts/session.ts'
import { settled, wordsOf } from '../api/client.ts'
import { showToast } from '../controls/toasts.ts'

/** Changes the settings. The pages that show them are fetched anew by that. @throws Told with the refusal in words */
export function save<Data, Variables extends object>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  return settled(currentClient().mutation(document, variables).toPromise())
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
