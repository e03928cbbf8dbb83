import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../controls/button.tsx'
import { type Life, type LifeStep, stepsOf } from './lives.ts'
import { StepDialog } from './step-dialog.tsx'

/** What an administrator may do next with a version. */
export function LifeSteps({ life }: { life: Life }) {
  const say = useTranslations('contracts')
  const [opened, setOpened] = useState<LifeStep>()
  const version = `${life.name} ${life.version.version}`
  return (
    <div className="flex flex-wrap gap-2">
      {stepsOf(life.version.stage).map((step) => (
        <Button key={step} size="small" aria-label={say(`stepOf.${step}`, { version })} onClick={() => setOpened(step)}>
          {say(`step.${step}`)}
        </Button>
      ))}
      {opened && <StepDialog life={life} step={opened} onClose={() => setOpened(undefined)} />}
    </div>
  )
}
