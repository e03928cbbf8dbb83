import { useState } from 'react'
import { wordsOf } from '../api/client.ts'
import { AuthRefusal } from './auth.ts'
import { type AccountField, refusedField } from './refused-field.ts'

interface Refused {
  field?: AccountField | undefined
  words: string
}

/** Sends a form: whether it is on its way, and why it was refused. A refusal of one field is told beside that field. */
export function useSend(fields: readonly AccountField[] = []) {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused>()
  const send = async (act: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true)
    setRefused(undefined)
    try {
      await act()
      return true
    } catch (error) {
      const field = error instanceof AuthRefusal ? refusedField(error) : undefined
      setRefused({ field: field && fields.includes(field) ? field : undefined, words: wordsOf(error) })
      return false
    } finally {
      setBusy(false)
    }
  }
  return {
    busy,
    send,
    problem: refused && !refused.field ? refused.words : undefined,
    refusalOf: (field: AccountField) => (refused?.field === field ? refused.words : undefined),
  }
}
