/** A room whose wall is broken. */
export const BROKEN = (
  <>
    <path d="M30 54H2V2h68v52H42" strokeWidth="4" />
    <path d="M30 54h12" strokeWidth="1.4" />
  </>
)
