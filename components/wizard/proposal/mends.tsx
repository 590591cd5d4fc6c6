import { Icon } from '@/components/ui/icon'

/** Marks what answers the finding that a repair was asked for. */
export const Mends = ({ title }: { title: string }) => (
  <p className="small mends">
    <Icon name="check" size={12} /> Answers “{title}”
  </p>
)
