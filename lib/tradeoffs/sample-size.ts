import { overInput, ratios } from './over-input'

export const sampleAgainstEffect = overInput({
  id: 'sample-effect',
  title: 'Sample size against effect',
  question: 'How many cases must each arm see before an effect of this size shows?',
  over: 'exp.mdeRel',
  x: 'exp.mdeRel',
  y: 'exp.nPerArm',
  positions: (now) => ratios(now, 0.4, 3),
})
