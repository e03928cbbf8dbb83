import { houseColors } from '@vacation-tracker/leave/house-color'
import { Check } from 'lucide-react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { leaveColors } from '../balances/leave-colors.ts'
import type { HouseColor } from '../generated/graphql.ts'

/** One of the colours of the house. */
export function ColorChoice({
  label,
  value,
  onChange,
}: {
  label: string
  value: HouseColor
  onChange: (color: HouseColor) => void
}) {
  const say = useTranslations('settings')
  return (
    <RadioGroup
      value={value}
      onChange={(chosen) => {
        const color = houseColors.find((one) => one === chosen)
        if (color) onChange(color)
      }}
      orientation="horizontal"
      className="flex flex-col gap-1.5"
    >
      <Label className="text-sm font-medium">
        {label}: <span className="font-normal text-soft">{say(`color.${value}`)}</span>
      </Label>
      <div className="flex flex-wrap gap-1.5">
        {houseColors.map((color) => (
          <Radio
            key={color}
            value={color}
            aria-label={say(`color.${color}`)}
            className="group grid size-9 cursor-pointer place-items-center rounded-full border-2 border-transparent data-focus-visible:outline-2 data-focus-visible:outline-offset-1 data-focus-visible:outline-brand-ink data-selected:border-ink"
          >
            <span className={`grid size-7 place-items-center rounded-full ${leaveColors(color).dot}`}>
              <Check aria-hidden className="hidden size-4 text-white group-data-selected:block" />
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
