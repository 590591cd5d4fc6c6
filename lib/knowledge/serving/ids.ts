/** Ways to serve, the controlled words of `arch.serving`. */
export const SERVING_NAMES = {
  batch: 'Batch',
  online: 'Online',
  stream: 'Stream',
  edge: 'Edge',
  hybrid: 'Hybrid',
} as const
