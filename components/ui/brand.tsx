/** A room in plan with its door and the swing of the door. */
export function Mark({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" aria-hidden>
      <path d="M12 21.5H2.5v-19h19V12" strokeWidth="3" />
      <path d="M12 12.2h9.5" strokeWidth="1.5" />
      <path d="M12 12.2A9.5 9.5 0 0 0 21.5 21.7" strokeWidth="1.2" />
    </svg>
  )
}
