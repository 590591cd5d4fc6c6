import { storable } from './storable'

/** Marks that show nothing, or turn the letters beside them around. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}]+/gu
const GAPS = /[\p{Cc}\s\u2800]+/gu

/** A name as it is kept, of whatever it is: one line, composed, without marks that nobody sees. */
export const cleanName = (text: string): string =>
  storable(text).normalize('NFC').replaceAll(GAPS, ' ').replaceAll(UNSEEN, '').replaceAll(/ {2,}/g, ' ').trim()

/** The same for names that are read as one: case, width and spaces aside. */
export const nameKey = (name: string): string => cleanName(name.normalize('NFKC')).toLowerCase()
