import type { StepId } from '@/lib/facts/fact'
import { STEPS } from '@/lib/methodology/registry'

const TITLES = new Map(STEPS.map(({ id, title }) => [id, title]))

export const stepTitle = (id: StepId): string => TITLES.get(id) ?? id
