import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../controls/button.tsx'
import { SureButton } from '../controls/sure-button.tsx'
import { sayAgo, sayMoment } from '../dates/wording.ts'
import { BusTokensDocument, type BusTokensQuery, RevokeTokenDocument } from '../generated/graphql.ts'
import { saveAtOnce } from '../settings/save.ts'
import { BusPage, listClass } from './bus-page.tsx'
import { SecretDialog } from './secret-dialog.tsx'
import { TokenDialog } from './token-dialog.tsx'
import { useFresh } from './use-fresh.ts'

type Token = BusTokensQuery['eventTokens'][number]

/** Which programs have access to the events. */
export function TokensPage() {
  const say = useTranslations('bus')
  const { data, problem } = useFresh(BusTokensDocument, {})
  const [opened, setOpened] = useState<'new' | { secret: string }>()
  return (
    <BusPage
      title={say('tokens')}
      intro={say('tokensIntro')}
      problem={problem}
      isEmpty={data && data.eventTokens.length === 0 && opened === undefined}
      empty={say('noToken')}
      aside={
        <Button look="primary" onClick={() => setOpened('new')}>
          <Plus aria-hidden className="size-4" />
          {say('addToken')}
        </Button>
      }
    >
      <ul aria-label={say('tokens')} className={listClass}>
        {data?.eventTokens.map((token) => (
          <Row key={token.id} token={token} />
        ))}
      </ul>
      {opened === 'new' && (
        <TokenDialog onDone={(secret) => setOpened({ secret })} onClose={() => setOpened(undefined)} />
      )}
      {typeof opened === 'object' && (
        <SecretDialog title={say('token')} secret={opened.secret} onClose={() => setOpened(undefined)} />
      )}
    </BusPage>
  )
}

function Row({ token }: { token: Token }) {
  const say = useTranslations('bus')
  const { id, name, publish, readTypes, registerSources, createdBy, createdAt, expiresAt, lastUsedAt, revokedAt } =
    token
  const may = [
    ...publish.map(({ source, types }) => say('mayPublish', { source, types: types.join(', ') })),
    ...(readTypes.length > 0 ? [say('mayRead', { types: readTypes.join(', ') })] : []),
    ...(registerSources.length > 0 ? [say('mayRegister', { sources: registerSources.join(', ') })] : []),
  ]
  const revoke = () => saveAtOnce(RevokeTokenDocument, { id }, { text: say('revoked', { name }) })
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 py-3.5 text-sm">
      <div className="min-w-0">
        <p className={`font-semibold break-all ${revokedAt ? 'text-soft line-through' : ''}`}>{name}</p>
        {may.map((words) => (
          <p key={words} className="break-words text-soft">
            {words}
          </p>
        ))}
        <p className="mt-1 text-xs text-soft">
          {say('madeBy', { who: createdBy, at: sayMoment(createdAt) })}{' '}
          {lastUsedAt ? say('used', { ago: sayAgo(lastUsedAt, Date.now()) }) : say('neverUsed')}{' '}
          {revokedAt
            ? say('revokedAt', { at: sayMoment(revokedAt) })
            : expiresAt && say('ends', { at: sayMoment(expiresAt) })}
        </p>
      </div>
      {!revokedAt && (
        <SureButton label={say('revokeOf', { name })} sure={say('reallyRevoke', { name })} onSure={() => void revoke()}>
          {say('revoke')}
        </SureButton>
      )}
    </li>
  )
}
