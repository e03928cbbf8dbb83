import { Link } from '@tanstack/react-router'
import { buttonClass } from '../controls/button.tsx'
import { MessagePage } from './message-page.tsx'

/** What one sees at an address where nothing is, or nothing for this person. */
export function NotFoundPage() {
  return (
    <MessagePage
      title="There is nothing here"
      action={
        <Link to="/" className={buttonClass('primary')}>
          Go to Vacations
        </Link>
      }
    >
      <p>The address may be mistyped, or the page is not for your account.</p>
    </MessagePage>
  )
}
