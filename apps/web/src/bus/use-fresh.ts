import type { TypedDocumentNode } from '@urql/core'
import { useEffect } from 'react'
import { useQuery } from 'urql'
import { sentence } from '../api/client.ts'

/** Milliseconds after which a page that shows work under way looks again. */
const lookAgainEvery = 2_000

/** What the bus says now, and again every two seconds for as long as somebody looks at the page. */
export function useFresh<Data, Variables extends object>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): { data: Data | undefined; problem: string | undefined } {
  const [{ data, error }, ask] = useQuery({ query, variables, requestPolicy: 'cache-and-network' })
  useEffect(() => {
    const timer = setInterval(() => document.hidden || ask({ requestPolicy: 'network-only' }), lookAgainEvery)
    return () => clearInterval(timer)
  }, [ask])
  return { data, problem: error && sentence(error) }
}
