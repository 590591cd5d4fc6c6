import type { Naming } from '@/lib/auth/people'
import type { DesignContent, DesignStep } from './schema'
import type { Waiver } from './waivers/schema'

const ofStep = (step: DesignStep, named: Naming): DesignStep => ({
  ...step,
  content: step.content && {
    ...step.content,
    authors: Object.fromEntries(
      Object.entries(step.content.authors).map(([key, author]) => [
        key,
        {
          ...author,
          name: named(author.name),
          ...(author.acceptedBy !== undefined && { acceptedBy: named(author.acceptedBy) }),
        },
      ]),
    ),
  },
  ...(step.answers && { answers: step.answers.map((answer) => ({ ...answer, by: named(answer.by) })) }),
})

const ofWaiver = <T extends { readonly waiver: Waiver }>(one: T, named: Naming): T => ({
  ...one,
  waiver: { ...one.waiver, by: named(one.waiver.by) },
})

/** A design as it is shown to somebody: for pages alone, since what is kept of it names people as they were. */
export const namedFor = (design: DesignContent, named: Naming): DesignContent => ({
  ...design,
  steps: design.steps.map((step) => ofStep(step, named)),
  waived: design.waived.map((one) => ofWaiver(one, named)),
  lapsed: design.lapsed.map((one) => ofWaiver(one, named)),
})
