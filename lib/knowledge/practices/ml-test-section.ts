import { OPS } from '../sources/operations'
import type { PracticeText } from './schema'

type Row = Omit<PracticeText, 'list' | 'place' | 'sources'>

/** Tests of one section of the ML Test Score. */
export const section = (place: string, rows: readonly Row[]): PracticeText[] =>
  rows.map((row) => ({ ...row, list: 'ml_test_score', place, sources: [OPS.mlTestScore] }))
