import { ChevronDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { currentClient } from '../accounts/session.ts'
import { settled } from '../api/client.ts'
import { inputClass } from '../controls/field.tsx'
import { PeopleNamesDocument } from '../generated/graphql.ts'

/** Somebody who is picked. */
export interface PickedPerson {
  username: string
  name: string
}

/** Milliseconds after the last key until the server is asked. */
const pause = 150

/** Finds one of thousands by a part of their name, among those who work here. */
export function PersonPicker({
  label,
  value,
  onChange,
  without = [],
  takesFocus = false,
}: {
  label: string
  value: PickedPerson | null
  onChange: (person: PickedPerson | null) => void
  /** Usernames that are not offered. */
  without?: readonly string[]
  /** Whether one goes on typing here when it appears. */
  takesFocus?: boolean
}) {
  const say = useTranslations('people')
  const [text, setText] = useState(value?.name ?? '')
  const [found, setFound] = useState<readonly PickedPerson[]>([])
  const search = text === value?.name ? '' : text
  useEffect(() => setText(value?.name ?? ''), [value?.name])
  useEffect(() => {
    let isStale = false
    const timer = setTimeout(async () => {
      try {
        const { listPeople } = await settled(currentClient().query(PeopleNamesDocument, { search }).toPromise())
        if (!isStale) setFound(listPeople.items.filter(({ status }) => status !== 'DEACTIVATED'))
      } catch {
        // The list stays as it was; whoever types on asks again.
      }
    }, pause)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [search])
  const offered = found.filter(({ username }) => !without.includes(username))
  return (
    <ComboBox
      items={offered}
      inputValue={text}
      onInputChange={setText}
      value={value?.username ?? null}
      onChange={(key) => {
        const chosen = offered.find(({ username }) => username === key) ?? (key === value?.username ? value : null)
        setText(chosen?.name ?? '')
        onChange(chosen)
      }}
      autoFocus={takesFocus}
      allowsEmptyCollection
      className="flex min-w-0 flex-col gap-1.5"
    >
      <Label className="text-sm font-medium">{label}</Label>
      <div className="relative">
        <Input placeholder={say('findByName')} className={`${inputClass} pr-10`} />
        <Button className="absolute inset-y-1 right-1 grid w-9 place-items-center rounded-md text-soft hover:bg-tint">
          <ChevronDown aria-hidden className="size-4" />
        </Button>
      </div>
      <Popover className="w-(--trigger-width) rounded-xl border border-line bg-raised p-1 shadow-lg">
        <ListBox<PickedPerson>
          className="max-h-64 overflow-y-auto outline-none"
          renderEmptyState={() => <p className="px-3 py-2 text-sm text-soft">{say('nobodyFound')}</p>}
        >
          {(person) => (
            <ListBoxItem
              id={person.username}
              textValue={person.name}
              className="cursor-pointer rounded-lg px-3 py-2 text-sm outline-none data-focused:bg-tint data-selected:font-medium"
            >
              <span className="block break-words">{person.name}</span>
              <span className="block text-xs text-soft">@{person.username}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
