import { FileUp } from 'lucide-react'
import { DropZone, FileTrigger, Button as PlainButton } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { buttonClass } from '../controls/button.tsx'

/** Takes a file that is dropped, or chosen by mouse or keyboard. */
export function FileDrop({ hasFile, onFile }: { hasFile: boolean; onFile: (file: File) => void }) {
  const say = useTranslations('imports')
  return (
    <DropZone
      onDrop={async ({ items }) => {
        const [file] = items.filter((item) => item.kind === 'file')
        if (file) onFile(await file.getFile())
      }}
      className="flex flex-col items-center gap-3 rounded-xl border-2 border-dashed border-line bg-surface p-8 text-center text-sm text-soft data-drop-target:border-brand data-drop-target:bg-brand-tint data-focus-visible:border-brand"
    >
      <FileUp aria-hidden className="size-7" />
      <span>{say('drop')}</span>
      <FileTrigger
        acceptedFileTypes={['.csv', '.txt', '.tsv', 'text/csv']}
        onSelect={(files) => {
          const file = files?.item(0)
          if (file) onFile(file)
        }}
      >
        <PlainButton className={buttonClass(hasFile ? 'plain' : 'primary')}>
          {say(hasFile ? 'otherFile' : 'choose')}
        </PlainButton>
      </FileTrigger>
    </DropZone>
  )
}
