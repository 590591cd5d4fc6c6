/** A column's name as SQL: whatever stands in it, it stays a name. */
export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A text as SQL: whatever stands in it, it stays a text. */
export const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`
