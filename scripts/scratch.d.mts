/** A new directory in the temporary one, that the database's user can enter, and its removal. */
export declare const scratchDirectory: (name: string) => { directory: string; remove: () => void }
