/** The engine may fetch nothing: what it cannot do itself, it says. */
export const OFFLINE: readonly string[] = [
  'SET autoinstall_known_extensions = false',
  'SET autoload_known_extensions = false',
]
