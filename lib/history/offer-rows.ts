import type { HistoryRow } from './list'

/** About an offer that can be looked at. */
export const isOfSome = ({ offerAct, undid, cause }: HistoryRow): boolean =>
  offerAct !== null && undid !== 'suggestion' && cause !== 'suggestion' && cause !== 'answered'

/** Done by an agent, whoever asked for it. */
export const isAgents = ({ cause }: HistoryRow): boolean => cause === 'offered' || cause === 'answered'
