import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { wordsOf } from '../api/client.ts'
import { Button } from '../controls/button.tsx'
import { MessagePage } from './message-page.tsx'

/** What one sees when a page could not be built. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const say = useTranslations('frame')
  const sayControl = useTranslations('controls')
  const router = useRouter()
  const again = async () => {
    await router.invalidate()
    reset()
  }
  return (
    <MessagePage
      title={say('failedTitle')}
      action={
        <div className="flex flex-wrap gap-3">
          <Button look="primary" onClick={again}>
            {sayControl('tryAgain')}
          </Button>
          <Button onClick={() => location.reload()}>{say('reload')}</Button>
        </div>
      }
    >
      <p role="alert">{wordsOf(error)}</p>
      <p className="mt-2">{say('nothingLost')}</p>
    </MessagePage>
  )
}
