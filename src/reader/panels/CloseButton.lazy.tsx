import { Icon } from '../shared/Icon.tsx'

/** The close button of a panel, a cross. */
export function CloseButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" className="newsreel-bar-button" aria-label={label} title={label} onClick={onClick}>
      <Icon name="close" />
    </button>
  )
}
