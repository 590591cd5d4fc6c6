import { STATUS_ID } from './status-id'

/** Says how it stands after each change, and takes the focus of a form that went with its finding. */
export function FindingsStatus({ open, waived }: { open: number; waived: number }) {
  return (
    <p id={STATUS_ID} role="status" tabIndex={-1} className="sr">
      {`${open} ${open === 1 ? 'finding' : 'findings'} open here, ${waived} waived`}
    </p>
  )
}
