import type { Method } from './types'

export const PROBLEM: Method = {
  aim: 'Frame the decision before any model: who acts on it, what each error costs, what a rule already does.',
  moves: [
    {
      decide: 'The action: what is done differently on a prediction, by whom, how soon, and whether it can be undone.',
      evidence: 'words of the brief on workflow, capacity and deadline.',
    },
    {
      decide: 'Whether a rule suffices, for the whole or a part; what is left for a model.',
      evidence: 'what a rule or today’s process reaches, on the same measure.',
    },
    {
      decide: 'The business number that has to move, and its link to the prediction.',
      evidence: 'volume times value of one better decision.',
    },
    {
      decide: 'The problem type; effect instead of outcome where an action is to be targeted.',
      evidence: 'what is known at decision time and what is observed afterwards.',
    },
    {
      decide: 'What a miss and a false alarm cost, and the threshold or capacity that follows.',
      evidence: 'cost_threshold on both costs; capacity of those who review.',
    },
    {
      decide: 'One primary metric; refuse each metric that a constant answer satisfies, with the value it reaches.',
      evidence: 'majority_accuracy at the share of positives; prevalence for precision and recall.',
    },
    {
      decide: 'Guardrails with limits, anti-goals, and the baseline to be beaten.',
      evidence: 'what must not get worse for whom; the rule or process of today.',
    },
    {
      decide: 'What in the brief’s own plan has to change, and what of it is right.',
      evidence: 'each check that fires on the brief, answered by a decision.',
    },
    {
      decide: 'Which law changes the plan, and no other.',
      evidence: 'region, sector and effect on people; knowledge kind "law", with its date; not legal advice.',
    },
  ],
  traps: [
    'A list of metrics without a primary one; targets from nowhere.',
    'The brief’s reported accuracy taken as evidence without the constant answer beside it.',
    'A proxy taken for the goal (clicks for satisfaction, closed tickets for solved ones) without an audit.',
    'A forecast of the model’s quality before anything was measured: it is a target, so decided, or assumed.',
  ],
  tables: {
    metrics: 'role is primary, secondary, guardrail or refused; target is a reference, or the reason of the refusal.',
    costs: 'one row an error, both directions; consequence for a person or the business; cost a reference.',
    stakeholders: 'who acts, who is acted on, who answers for it.',
  },
  sections: {
    'why-ml': 'what the rule covers, what is left, why patterns are learnable there.',
    present: 'the wrong parts of the plan in the brief, why, what they cost; the parts that stay.',
    'anti-goals': 'what the system will not do, each with its reason.',
    baseline: 'what it is, what it reaches, that it is measured on the same split.',
    given: 'quantities of the brief that later steps need and no decision here uses.',
  },
  ask: 'who acts on the output and whether it can be undone; what a miss and a false alarm cost (they set the threshold); the number of the business that has to move. Not: preferences of metric, or what the costs already decide.',
  good: '“Judge by recall at the false-positive rate that {{problem.targetFpr}} allows; accuracy is refused, since approving everything already reaches {{problem.constantAccuracy}}. Revisit when the review team can read twice as many cases.”',
  bad: '“We will track accuracy, precision, recall, F1 and AUC to ensure robust performance.”',
}
