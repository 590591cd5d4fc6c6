'use client'

import { onDemand } from '@/components/ui/on-demand'

// Most steps have none of these: a page loads them only where it shows them.
export const ProposalCard = onDemand(
  () => import('./proposal/proposal-card').then((module) => module.ProposalCard),
  // Links lead to it at once.
  () => (
    <section className="sheet" aria-label="Proposal" id="proposal" tabIndex={-1} aria-busy="true">
      <p className="small faint">What is offered comes here…</p>
    </section>
  ),
)
export const SuggestionsCard = onDemand(() =>
  import('./proposal/suggestions-card').then((module) => module.SuggestionsCard),
)
export const SaveAsked = onDemand(() => import('./save-asked').then((module) => module.SaveAsked))
export const ProfileCard = onDemand(() =>
  import('@/components/profile/profile-card').then((module) => module.ProfileCard),
)
export const Ended = onDemand(() => import('./run/ended').then((module) => module.Ended))
export const StoppedAbove = onDemand(() => import('./run/ended').then((module) => module.StoppedAbove))
export const WrongStep = onDemand(() => import('./wrong-step').then((module) => module.WrongStep))
export const EarlierOffers = onDemand(() => import('./proposal/earlier-offers').then((module) => module.EarlierOffers))
export const ModelSelect = onDemand(() => import('./run/model-select').then((module) => module.ModelSelect))
export const DraftRemaining = onDemand(() => import('./draft-remaining').then((module) => module.DraftRemaining))
// What only a drafted step has.
export const AcceptStep = onDemand(() => import('./accept-step').then((module) => module.AcceptStep))
export const SuggestMode = onDemand(() => import('./suggest/mode').then((module) => module.SuggestMode))
// Only while all seven steps are drafted, and to whom that was promised.
export const ChainLine = onDemand(() => import('./chain/chain-line').then((module) => module.ChainLine))
