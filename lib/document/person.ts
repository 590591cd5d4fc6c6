/** In local mode a person is called what they are to themselves; whoever reads the document is somebody else. */
const SELF = 'You'

/** A person as a document names them. An address is nobody's name: it stays out of what may be handed on. */
export function nameInDocument(name: string): string {
  if (name === SELF) return 'the owner of the design'
  return name.includes('@') ? 'a member' : name
}
