import type { Method } from './types'

export const PERF: Method = {
  aim: 'Profile, bound by Amdahl, then refuse most techniques. Costs have a basis and are held against the budget.',
  moves: [
    {
      decide: 'Where time and money go: shares by stage and by cost line.',
      evidence: 'stages of step 4; if nothing is measured, say that shares are assumed and how to profile.',
    },
    {
      decide: 'What each technique could give at most on that profile.',
      evidence: 'amdahl on the share it touches; cache_hit_che, quant_speedup, decode_step where they apply.',
    },
    {
      decide: 'Which are taken, kept for a named load, or refused; the quality risk and how it is measured.',
      evidence: 'bound against effort; step 5’s test with the size it needs; knowledge kind "technique".',
    },
    {
      decide: 'The cost model: lines with basis, people and labels included, unit cost, against budget and value.',
      evidence: 'prices of the workspace; cost_per_1k, token_cost, cost_per_mtok; expr for the total.',
    },
    {
      decide: 'Training cost: time, memory, checkpoints, parallelism, only where they bind.',
      evidence: 'training_time, model_states, activation_bytes, checkpoint, dp_efficiency.',
    },
    {
      decide: 'Scaling: which part breaks first at which multiple of load, and the next move.',
      evidence: 'the calculators of capacity at other rates; break-even between ways to serve.',
    },
    {
      decide: 'Tools, each with the reason and when not.',
      evidence: 'what the team runs already; knowledge kind "tool".',
    },
  ],
  traps: [
    'A list: quantize, prune, distil, cache, batch. At least one has to be refused on a figure.',
    'Speed-ups of papers taken as gains of the whole path.',
    'A GPU always on and idle; utilization left out; people left out.',
    'A total that does not add up, or that hides an unpriced line.',
    'Quantized and not evaluated again, by slice.',
  ],
  tables: {
    techniques:
      'bound: what it can give on the whole path, a reference; risk to quality and how it is seen; verdict: take, later at which load, refuse.',
    costs: 'one row a line of the bill, then the total; cost a reference; basis: from which facts.',
    tools: 'only tools that a decision needs; when not to use it.',
  },
  sections: {
    profile: 'where time goes, measured or assumed, and the profile that is made first.',
    money: 'total against budget, unit cost against value, what moves it most, what is unpriced.',
    scaling: 'what breaks first, at which load, and the move for it.',
  },
  ask: 'what it may cost a month; how far the load can grow in a year; whether capacity can be committed for a year. Not: which technique they prefer.',
  good: '“Leave the index as it is: search is {{perf.searchShare}} of the answer, so making it free gives {{perf.amdahlSearch}} at most. Revisit when a profile shows search above half of the time.”',
  bad: '“Apply quantization, pruning, distillation and caching to optimize performance.”',
}
