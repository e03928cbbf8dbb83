import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { wordsOf } from '../api/client.ts'
import { Button } from '../controls/button.tsx'
import { MessagePage } from './message-page.tsx'

/** What one sees when a page could not be built. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const again = async () => {
    await router.invalidate()
    reset()
  }
  return (
    <MessagePage
      title="That did not work"
      action={
        <div className="flex flex-wrap gap-3">
          <Button look="primary" onClick={again}>
            Try again
          </Button>
          <Button onClick={() => location.reload()}>Reload the page</Button>
        </div>
      }
    >
      <p role="alert">{wordsOf(error)}</p>
      <p className="mt-2">
        Nothing you saved is lost. If it keeps happening, tell whoever runs this site what you did.
      </p>
    </MessagePage>
  )
}
