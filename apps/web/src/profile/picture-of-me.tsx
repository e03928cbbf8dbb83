import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { Avatar } from '../frame/avatar.tsx'
import { deletePicture, putPicture } from './picture.ts'
import { PictureChooser } from './picture-chooser.tsx'
import { squared } from './squared.ts'

const address = '/api/me/picture'

/** The own picture: any that is chosen becomes a small square before it is sent. */
export function PictureOfMe() {
  const say = useTranslations('profile')
  const { me, refresh } = useMe()
  return (
    <PictureChooser
      accept="image/*"
      words={{
        choose: say('choosePicture'),
        another: me.picture ? say('otherPicture') : say('addPicture'),
        remove: say('removePicture'),
      }}
      onChoose={async (file) => putPicture(address, await squared(file))}
      onRemove={me.picture ? () => deletePicture(address) : undefined}
      onDone={refresh}
    >
      <Avatar name={me.name} picture={me.picture} className="size-16 text-xl" />
      <div className="min-w-0">
        <p dir="auto" className="text-lg font-semibold break-words">
          {me.name}
        </p>
        <p className="truncate text-sm text-soft">@{me.username}</p>
      </div>
    </PictureChooser>
  )
}
