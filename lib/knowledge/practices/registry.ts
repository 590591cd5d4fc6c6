import * as z from 'zod'
import { ANNEX_IV } from './annex-iv'
import { ML_TEST_OPERATION } from './ml-test-operation'
import { ML_TEST_DATA_AND_MODEL } from './ml-test-data-model'
import { type Practice, practiceSchema } from './schema'

/** Points that a design can be held against, mapped on the seven steps. */
export const PRACTICES: readonly Practice[] = z
  .array(practiceSchema)
  .parse([...ML_TEST_DATA_AND_MODEL, ...ML_TEST_OPERATION, ...ANNEX_IV])
