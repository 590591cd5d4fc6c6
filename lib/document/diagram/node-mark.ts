/** A component's id as an attribute holds it: letters, figures and signs that no markup is made of. */
export const nodeMark = (id: string): string => encodeURIComponent(id.replaceAll(/\p{Surrogate}/gu, '\ufffd'))

export const idOfMark = (mark: string): string => decodeURIComponent(mark)
