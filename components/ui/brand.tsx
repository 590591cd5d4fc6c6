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

const PLANS = {
  /** A room that is not built yet. */
  empty: (
    <>
      <path d="M2 54V2h68v30M2 54h38" strokeWidth="1.4" strokeDasharray="5 4" />
      <path d="M40 34v20M70 34H40" strokeWidth="1.4" />
      <path d="M40 34a30 20 0 0 0 30 20" strokeWidth="1" />
    </>
  ),
  /** A room without a way in. */
  closed: (
    <>
      <path d="M2 2h68v52H2z" strokeWidth="4" />
      <path d="M26 54V30h20" strokeWidth="1.4" />
    </>
  ),
  /** A room whose wall is broken. */
  broken: (
    <>
      <path d="M30 54H2V2h68v52H42" strokeWidth="4" />
      <path d="M30 54h12" strokeWidth="1.4" />
    </>
  ),
} as const

export function Plan({ kind }: { kind: keyof typeof PLANS }) {
  return (
    <svg className="plan" width="72" height="56" viewBox="0 0 72 56" fill="none" stroke="currentColor" aria-hidden>
      {PLANS[kind]}
    </svg>
  )
}
