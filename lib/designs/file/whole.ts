import type { Facts } from '@/lib/facts/fact'
import type { DesignRecord, StepRecord } from '../records'
import type { DesignContent } from '../schema'
import type { Waiver } from '../waivers/schema'

export type WholeStep = Pick<StepRecord, 'id' | 'state' | 'stale' | 'moved' | 'content' | 'answers'>

/** A waiver apart from its row: its fingerprint follows from what the check read. */
export type WholeWaiver = Omit<Waiver, 'id' | 'fingerprint'>

/** All that people and agents have put into a design: what a file holds, and what a copy takes along. */
export type WholeDesign = {
  readonly title: string
  readonly brief: string
  readonly asOf: string
  readonly archetype: string
  readonly tags: readonly string[]
  readonly facts: Facts
  readonly steps: readonly WholeStep[]
  readonly waivers: readonly WholeWaiver[]
}

const wholeWaiver = ({ check, reason, by, at, inputs }: WholeWaiver): WholeWaiver => ({ check, reason, by, at, inputs })

/** As stored. Proposals wait for a decision of people who see both texts, and stay where they are. */
export const wholeOf = (design: DesignRecord): WholeDesign => ({
  title: design.title,
  brief: design.brief,
  asOf: design.asOf,
  archetype: design.archetype,
  tags: design.tags,
  facts: design.facts,
  steps: Object.values(design.steps).map(({ id, state, stale, moved, content, answers }) => ({
    id,
    state,
    stale,
    moved,
    content,
    answers,
  })),
  waivers: design.waivers.map(wholeWaiver),
})

/** A design that no database holds, as the command line makes it. */
export const wholeOfContent = (design: DesignContent): WholeDesign => ({
  title: design.title,
  brief: design.brief,
  asOf: design.asOf,
  archetype: design.archetype,
  tags: [],
  facts: design.facts,
  steps: design.steps.map(({ id, state, stale, content, answers }) => ({
    id,
    state,
    stale,
    moved: null,
    content,
    answers: answers ?? [],
  })),
  waivers: design.waived.map(({ waiver }) => wholeWaiver(waiver)),
})
