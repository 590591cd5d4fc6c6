import { instructionsOf } from './method/write'
import type { Method } from './method/types'
import { calculateTool } from './tools/calculate'
import { checkTool } from './tools/check'
import { knowledgeTool } from './tools/knowledge'
import { readStepTool } from './tools/read-step'
import type { StepInput } from './types'
import type { StepId } from '@/lib/facts/fact'

/** Instructions and tools of one step's agent. No tool reaches the network, writes, shares or decides. */
export function stepAgent(id: StepId, method: Method) {
  const written = instructionsOf(id, method)
  return {
    tools: (input: StepInput) => ({
      calculate: calculateTool,
      knowledge: knowledgeTool,
      read_step: readStepTool(input),
      check: checkTool(input),
    }),
    instructions: (input: StepInput) => `${written}\n\nThe design is dated ${input.asOf}.`,
  }
}
