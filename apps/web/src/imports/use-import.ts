import { useEffect, useReducer, useRef } from 'react'
import { FileRefusedError, type ImportPart, type ImportProblem, type ImportWish, sendFile } from './import-stream.ts'

/** How far an import has come. `isBusy` while the server reads or adds. */
export interface ImportState {
  file?: File
  isBusy: boolean
  read: number
  form?: ImportPart & { kind: 'FORM' }
  samples: readonly (ImportPart & { kind: 'SAMPLE' })[]
  problems: readonly ImportProblem[]
  checked?: ImportPart & { kind: 'CHECKED' }
  added: number
  refusals: readonly (ImportPart & { kind: 'BATCH' })[]
  done?: ImportPart & { kind: 'DONE' }
  /** Why it came to an end; empty when nobody said. */
  failure?: string
}

const nothing: ImportState = { isBusy: false, read: 0, samples: [], problems: [], added: 0, refusals: [] }

type Step =
  | { kind: 'BEGIN'; file: File }
  | { kind: 'END' }
  | { kind: 'FAIL'; failure: string }
  | { kind: 'FORGET' }
  | ImportPart

/** Looks at files and imports them. */
export function useImport() {
  const [state, take] = useReducer(next, nothing)
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])
  const run = async (file: File, wish: ImportWish) => {
    running.current?.abort()
    const current = new AbortController()
    running.current = current
    const { signal } = current
    take({ kind: 'BEGIN', file })
    try {
      for await (const part of sendFile(file, wish, signal)) if (!signal.aborted) take(part)
      if (!signal.aborted) take({ kind: 'END' })
    } catch (error) {
      if (!signal.aborted) take({ kind: 'FAIL', failure: error instanceof FileRefusedError ? error.message : '' })
    }
  }
  const forget = () => {
    running.current?.abort()
    take({ kind: 'FORGET' })
  }
  return { state, run, forget }
}

function next(state: ImportState, step: Step): ImportState {
  switch (step.kind) {
    case 'FORGET':
      return nothing
    case 'BEGIN':
      return { ...nothing, file: step.file, isBusy: true }
    case 'END':
      return { ...state, isBusy: false }
    case 'FAIL':
      return { ...state, isBusy: false, failure: step.failure }
    case 'FORM':
      return { ...state, form: step }
    case 'READ':
      return { ...state, read: step.lines }
    case 'SAMPLE':
      return { ...state, samples: [...state.samples, step] }
    case 'PROBLEM':
      return { ...state, problems: [...state.problems, step.problem] }
    case 'CHECKED':
      return { ...state, checked: step }
    case 'BATCH':
      return {
        ...state,
        added: state.added + step.added,
        refusals: step.refusal === undefined ? state.refusals : [...state.refusals, step],
      }
    case 'DONE':
      return { ...state, done: step }
    default:
      return step satisfies never
  }
}
