import { Mail } from 'lucide-react'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { wordsOf } from '../api/client.ts'
import { Button } from '../controls/button.tsx'
import { Notice } from '../controls/notice.tsx'
import { showToast } from '../controls/toasts.ts'
import { OperatorSettingsDocument, SendTestMailDocument } from '../generated/graphql.ts'
import { Card } from '../profile/card.tsx'
import { Facts } from './facts.tsx'
import { save } from './save.ts'
import { Section } from './section.tsx'

/** By which server mail is sent, and whether it is. */
export function MailPage() {
  const say = useTranslations('settings')
  const [{ data }] = useQuery({ query: OperatorSettingsDocument })
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<string>()
  const operator = data?.operatorSettings
  const send = async () => {
    setSending(true)
    setProblem(undefined)
    try {
      const { sendTestMail } = await save(SendTestMailDocument, {})
      showToast({ look: 'good', text: say('testMailSent', { address: sendTestMail }) })
    } catch (refused) {
      setProblem(wordsOf(refused))
    } finally {
      setSending(false)
    }
  }
  return (
    <Section title={say('section.mail')} intro={say('mailIntro')}>
      {() => (
        <Card title={say('mailServer')}>
          {operator && (
            <Facts
              facts={[
                {
                  name: 'SMTP_URL',
                  value: operator.mailServer ?? say('noMailServer'),
                  isCode: operator.mailServer !== null,
                },
                { name: say('mailSender'), value: operator.mailSender },
              ]}
            />
          )}
          {problem && <Notice look="bad">{problem}</Notice>}
          <div>
            <Button onClick={send} aria-disabled={isSending}>
              <Mail aria-hidden className="size-4" />
              {say('sendTestMail')}
            </Button>
          </div>
        </Card>
      )}
    </Section>
  )
}
