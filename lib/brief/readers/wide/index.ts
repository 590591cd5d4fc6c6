import type { Scan } from '../../scan'
import { readFactsFirst, readFactsWide } from './facts'
import { readAimless, readGoalWide } from './goal'
import { readLabelsFirst, readLabelsWide } from './labels'
import { readDenials, readLawWide } from './law'
import { readModelWide } from './model'
import { readMoreFirst, readMoreLast } from './more'
import { readPlanned } from './serving'
import { readSplitWide, readStartWide } from './split'
import { readTrialWide } from './trial'
import { AIMLESS_TURNS, readTurned } from './turned'
import { hear } from './wide'

/** What stands against rules that look at fewer words: denials above all. */
export function readFirst(s: Scan): void {
  readAimless(s)
  readDenials(s)
  readLabelsFirst(s)
  readFactsFirst(s)
  readPlanned(s)
  readMoreFirst(s)
  hear(s, AIMLESS_TURNS)
}

/** Further ways to say what other rules know in fewer forms, where nothing has been read. */
export function readWide(s: Scan): void {
  readSplitWide(s)
  readStartWide(s)
  readLabelsWide(s)
  readLawWide(s)
  readTrialWide(s)
  readModelWide(s)
  readGoalWide(s)
  readFactsWide(s)
  readMoreLast(s)
  readTurned(s)
}
