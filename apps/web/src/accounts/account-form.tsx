import type { FormEvent, ReactNode } from 'react'
import { Button } from '../controls/button.tsx'
import { Notice } from '../controls/notice.tsx'
import { PageTitle } from '../frame/page-title.tsx'

/** A form of one column: title, what went wrong, fields, one button. */
export function AccountForm({
  title,
  intro,
  problem,
  submit,
  busy,
  onSubmit,
  children,
  after,
}: {
  title: string
  intro?: ReactNode
  problem: string | undefined
  submit: string
  busy: boolean
  onSubmit: () => Promise<void>
  children: ReactNode
  after?: ReactNode
}) {
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) void onSubmit()
  }
  return (
    <form noValidate onSubmit={send} className="flex flex-col gap-5">
      <div className="flex flex-col gap-1.5">
        <PageTitle title={title}>{title}</PageTitle>
        {intro && <p className="text-sm text-soft">{intro}</p>}
      </div>
      {problem && <Notice look="bad">{problem}</Notice>}
      {children}
      <Button type="submit" look="primary" aria-disabled={busy} className="w-full">
        {submit}
      </Button>
      {after && <p className="text-center text-sm text-soft">{after}</p>}
    </form>
  )
}

/** The classes of a link inside a sentence. */
export const linkClass = 'font-medium text-brand-ink underline underline-offset-2 hover:no-underline'
