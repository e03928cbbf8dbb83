import { Link } from '@tanstack/react-router'
import type { Policy } from '@vacation-tracker/leave/policy/policy'
import { isPolicy } from '@vacation-tracker/leave/policy/policy-problem'
import { History, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button, buttonClass } from '../controls/button.tsx'
import { showToast } from '../controls/toasts.ts'
import { AdoptPolicyDocument, OrderPoliciesDocument, RemovePolicyDocument } from '../generated/graphql.ts'
import { moved } from '../settings/order.ts'
import { save, saveAtOnce } from '../settings/save.ts'
import { Section } from '../settings/section.tsx'
import type { Settings } from '../settings/use-settings.ts'
import { PolicyDialog } from './policy-dialog.tsx'
import { PolicyList } from './policy-list.tsx'

/** The policies that requests are held against, and the way to rehearse others. */
export function PoliciesPage() {
  const say = useTranslations('policies')
  const [edited, setEdited] = useState<Policy | 'new'>()
  return (
    <Section
      title={say('title')}
      intro={say('intro')}
      aside={() => (
        <div className="flex flex-wrap gap-2">
          <Link to="/settings/policies/rehearsal" className={buttonClass('plain')}>
            <History aria-hidden className="size-4" />
            {say('rehearse')}
          </Link>
          <Button look="primary" onClick={() => setEdited('new')}>
            <Plus aria-hidden className="size-4" />
            {say('add')}
          </Button>
        </div>
      )}
    >
      {(settings) => (
        <>
          <Policies settings={settings} onEdit={setEdited} />
          {edited && (
            <PolicyDialog
              policy={edited === 'new' ? undefined : edited}
              names={settings}
              onSave={async (policy) => {
                await save(AdoptPolicyDocument, { policy })
                showToast({ look: 'good', text: say('saved', { name: policy.name }) })
              }}
              onClose={() => setEdited(undefined)}
            />
          )}
        </>
      )}
    </Section>
  )
}

function Policies({ settings, onEdit }: { settings: Settings; onEdit: (policy: Policy) => void }) {
  const say = useTranslations('policies')
  const policies = settings.policies.filter(isPolicy)
  const ids = policies.map(({ id }) => id)
  const remove = (policy: Policy, position: number) =>
    void saveAtOnce(
      RemovePolicyDocument,
      { id: policy.id },
      {
        text: say('removed', { name: policy.name }),
        undo: () => void saveAtOnce(AdoptPolicyDocument, { policy, position }),
      },
    )
  if (policies.length === 0) {
    return (
      <p className="rounded-xl border border-dashed border-edge px-5 py-8 text-center text-sm text-soft">
        {say('none')}
      </p>
    )
  }
  return (
    <PolicyList
      policies={policies}
      names={settings}
      onMove={({ id }, place) => void saveAtOnce(OrderPoliciesDocument, { ids: moved(ids, id, place) })}
      onEdit={onEdit}
      onRemove={remove}
    />
  )
}
