import type { Method } from './types'

export const ARCH: Method = {
  aim: 'Spend the latency limit stage by stage, size for the peak with a zone lost, and give the fallback no part in common with what it replaces.',
  moves: [
    {
      decide: 'When predictions are made: batch, on request, streaming, on the device.',
      evidence: 'deadline of the decision, freshness of features, network; knowledge kind "serving".',
    },
    {
      decide: 'The path of a case: stages with p99, in order, and what is done when one is late.',
      evidence: 'latency_budget, fanout for parallel calls; limit from the brief.',
    },
    {
      decide: 'How features are made once for training and serving, and how skew is seen.',
      evidence: 'freshness needed against freshness given; shared code or compared logs.',
    },
    {
      decide: 'Capacity for the peak, for growth and with a zone lost.',
      evidence: 'replicas_little and erlang_c on peak rate and service time, not averages.',
    },
    {
      decide: 'Stores and indexes: what is held, how large, on how many nodes.',
      evidence: 'redis_memory, storage_ingest, and the calculators of vector indexes.',
    },
    {
      decide: 'Availability of the path and the fallback: what it does, its quality, how long it may last.',
      evidence: 'availability over the parts; what fails together.',
    },
    {
      decide: 'Security: who may call, what untrusted input can reach, secrets, isolation of model files.',
      evidence: 'threats of this system: injection, poisoning, extraction, scraping, whichever applies.',
    },
    {
      decide: 'Which other architecture would be right at another load or limit, and where the border is.',
      evidence: 'the same calculators at other inputs.',
    },
  ],
  traps: [
    'A p99 budget made of averages, or stages that add up to more than the limit.',
    'A queue, a cluster manager, a feature store and a vector database for a request a second.',
    'A fallback that reads the same store, or runs in the same process.',
    'More new platform parts than engineers to keep them.',
  ],
  tables: {
    components:
      'the diagram’s nodes: name unique; kind: service, store, queue, job, model, person, external; rhythm: online, stream, daily, …',
    connections: 'from and to are names of components exactly; carries: what, and how often.',
    capacity:
      'peak, service time, slots, replicas, load at peak and with a zone lost, availability; value a reference.',
    latency: 'the stages of the fact arch.stages, in order, then the sum and what is left; budget a reference.',
    alternatives: 'given: another load or limit as a reference or words; then: what would be built.',
  },
  sections: {
    flow: 'one case from event to decision, then its way into training; what happens on a late or missing part.',
    security: 'entry points, trust borders, rights, secrets, model files; only what applies.',
  },
  ask: 'the peak load and the limit of an answer (they size the fleet); what has been promised about availability; which cloud or premises. Not: components that the load already decides.',
  good: '“Score on request in the payment path: {{arch.sumP99Ms}} of stages under a limit of {{arch.latencyP99Ms}}. Batch scoring is refused, since the amount is known only at checkout. Revisit when the limit falls under the sum of the stages.”',
  bad: '“A scalable microservice architecture on Kubernetes with Kafka and a feature store.”',
}
