import { Icon } from '@/components/ui/icon'

/** Why a file or a schema was not read, and what to do. */
export function Trouble({ message }: { message: string }) {
  return (
    <div className="banner error">
      <span className="sev error">
        <Icon name="error" size={16} />
        Not read
      </span>
      <span role="alert">{message}</span>
    </div>
  )
}
