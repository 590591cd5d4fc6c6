import './before-after.css'
import { Icon } from '@/components/ui/icon'

/** A value before and after, said in words to those who do not see it struck. */
export function BeforeAfter({ before, after }: { before: string | undefined; after: string | undefined }) {
  if (before === undefined)
    return (
      <>
        {after} <span className="faint">(new)</span>
      </>
    )
  return (
    <span className="turn">
      <span className="sr">before </span>
      <span className="was">{before}</span>
      {after === undefined ? (
        <span className="faint"> (taken out)</span>
      ) : (
        <>
          <Icon name="arrow" size={11} />
          <span className="sr">now </span>
          {after}
        </>
      )}
    </span>
  )
}
