/** A room without a way in. */
export const CLOSED = (
  <>
    <path d="M2 2h68v52H2z" strokeWidth="4" />
    <path d="M26 54V30h20" strokeWidth="1.4" />
  </>
)
