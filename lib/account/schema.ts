/** What a form of an account is told after it was sent. */
export type AccountAnswer =
  | { readonly status: 'idle' }
  | { readonly status: 'done'; readonly message: string }
  | { readonly status: 'refused'; readonly message: string; readonly email?: string; readonly name?: string }
