import { LineIcon } from '../shared/Icon.tsx'
import { LAZY_ICON_PATHS } from '../shared/icons.lazy.ts'

/** The close button of a panel, a cross. */
export function CloseButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" className="newsreel-bar-button" aria-label={label} title={label} onClick={onClick}>
      <LineIcon name="close" path={LAZY_ICON_PATHS.close} />
    </button>
  )
}
