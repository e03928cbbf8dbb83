import { useTranslations } from 'use-intl'
import { Button, buttonClass } from '../controls/button.tsx'
import { TextField } from '../controls/field.tsx'
import { showToast } from '../controls/toasts.ts'

/** The address of a feed, to be copied, or opened by the program that has calendars on this device. */
export function FeedAddress({ path }: { path: string }) {
  const say = useTranslations('calendar')
  const address = location.origin + path
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      showToast({ look: 'good', text: say('copied') })
    } catch {
      showToast({ look: 'bad', text: say('notCopied') })
    }
  }
  return (
    <div className="flex flex-col gap-3 rounded-lg bg-tint p-4">
      <TextField
        label={say('feedAddress')}
        hint={say('feedAddressHint')}
        value={address}
        readOnly
        onFocus={({ target }) => target.select()}
      />
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={copy}>
          {say('copy')}
        </Button>
        <a href={address.replace(/^https?:/, 'webcal:')} className={buttonClass('plain', 'small')}>
          {say('subscribe')}
        </a>
      </div>
    </div>
  )
}
