/**
 * Marks of the profile. None has a source that gives a figure: each is an assumption of this product, and the page
 * says what was found rather than what it means.
 */
export const LIMITS = {
  /** The engine addresses 4 GB and holds the table uncompressed; above this a sample is asked for. */
  fileBytes: 1024 ** 3,
  columns: 500,
  /** Characters of one column's name: longer ones are text of a row. */
  nameLength: 100,
  /** Bytes of all names together: the engine takes statements of up to 64 kB, and some name every column. */
  namesBytes: 40_000,
  /** Columns that one statement measures, for the same reason. */
  columnsAtOnce: 25,
  /** Tables of one schema; each is read from its own place, which takes time. */
  tables: 500,
  /** A table's schema is a few kB; more is a dump of a database. */
  schemaBytes: 200_000,
  /** Bytes looked at before the engine is loaded: kind, encoding, names of the columns. */
  headBytes: 256 * 1024,
  /** Bytes of a CSV that cannot be read, looked through for the line that is to blame. */
  searchedBytes: 32 * 1024 * 1024,
  /** More values than this and a label counts as a quantity, not as classes. */
  classes: 20,
  /** Rows of either class that single columns are tried on. */
  samplePerClass: 20_000,
  /** From this area under the ROC curve on, one column alone all but gives the label away. */
  leakAuc: 0.98,
  /** From this correlation on, one column alone all but is the label. */
  leakCorrelation: 0.99,
  /** A moment later than the row's own in so many rows was written after the case. */
  laterShare: 0.01,
  /** Fewer labelled rows of one class, and a perfect column may be chance. */
  classRowsForLeak: 20,
  /** Whole numbers with at most so many values may be codes, whose order says nothing. */
  codeValues: 50,
} as const

const GB = 1e9
/** "1.2 GB", "34 MB", "5 kB", "12 B". */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  const [size, unit] = bytes >= GB ? [bytes / GB, 'GB'] : bytes >= 1e6 ? [bytes / 1e6, 'MB'] : [bytes / 1e3, 'kB']
  return `${size >= 10 ? Math.round(size) : Number(size.toPrecision(2))} ${unit}`
}
