export { BRIEF_LIMIT, readBrief } from '@/lib/reading/read'
export type { Problem, Read, Reading } from '@/lib/reading/read'
