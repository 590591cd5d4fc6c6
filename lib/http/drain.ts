declare global {
  var groundplanDraining: boolean | undefined
}

/** On globalThis: routes and instrumentation get separate copies of this module. */
export const isDraining = (): boolean => globalThis.groundplanDraining === true

export function startDraining(): void {
  globalThis.groundplanDraining = true
}
