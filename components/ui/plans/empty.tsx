/** A room that is not built yet. */
export const EMPTY = (
  <>
    <path d="M2 54V2h68v30M2 54h38" strokeWidth="1.4" strokeDasharray="5 4" />
    <path d="M40 34v20M70 34H40" strokeWidth="1.4" />
    <path d="M40 34a30 20 0 0 0 30 20" strokeWidth="1" />
  </>
)
