import { repo, web } from '../source'

/** Tables of accelerator figures, with the day on which they were read. */
export const HW = {
  lightning: repo('Lightning-AI/pytorch-lightning', '7f0c343', '2026-08'),
  stas: repo('stas00/ml-engineering', '744d01e', '2026-08-22'),
  scalingBook: web(
    'https://jax-ml.github.io/scaling-book/tpus/',
    'How to scale your model, TPUs, at 0819a7d',
    '2026-08',
  ),
  mlco2: web('https://github.com/mlco2/impact', 'mlco2/impact, gpus.csv', '2026-08'),
  baseten: web(
    'https://www.baseten.co/blog/nvidia-a10-vs-a10g-for-ml-model-inference/',
    'Baseten, NVIDIA A10 against A10G',
    '2026-08',
  ),
  l4Catalogue: web('https://aiwiki.ai/wiki/nvidia_l4', 'AI Wiki, NVIDIA L4', '2026-06-03'),
} as const
