const BEGUN_ELSEWHERE = 'This sign-in was begun in another browser, or its time is over. Begin it again here.'
const FAULTS = new Map([
  ['state_mismatch', BEGUN_ELSEWHERE],
  ['state_not_found', BEGUN_ELSEWHERE],
  ['state_invalid', BEGUN_ELSEWHERE],
  ['access_denied', 'The provider let nobody in: somebody stopped there, or may not come here.'],
])

/** Why whoever comes from the provider is not in: by the code in the address that better-auth leads back to. */
export const faultElsewhere = (code: unknown): string =>
  (typeof code === 'string' ? FAULTS.get(code) : undefined) ??
  'That did not work. Whoever comes from elsewhere needs an account here with the same address.'
