import type * as z from 'zod'
import type { figureSchema } from '../entry'
import type { Source } from '../source'
import { HW } from '../sources/hardware'
import { HARDWARE_FIELDS, type HardwareField } from './fields'
import type { HardwareText } from './schema'

type FigureText = z.input<typeof figureSchema>

const cited = (field: HardwareField, value: number | null, source: Source, note: string | null = null): FigureText => ({
  ...HARDWARE_FIELDS[field],
  value,
  source,
  note,
})
const assumed = (field: HardwareField, value: number | null, note: string): FigureText => ({
  ...HARDWARE_FIELDS[field],
  value,
  assumption: true,
  note,
})

/** All four figures from one table. */
const from = (source: Source, memoryGB: number, bandwidthGBs: number, tflopsBf16: number, watts: number | null) => ({
  memoryGB: cited('memoryGB', memoryGB, source),
  bandwidthGBs: cited('bandwidthGBs', bandwidthGBs, source),
  tflopsBf16: cited('tflopsBf16', tflopsBf16, source),
  watts: cited('watts', watts, source, watts === null ? 'Not published.' : null),
})

/** GPUs and TPUs, one device each. */
export const ACCELERATORS: readonly HardwareText[] = [
  {
    id: 'nvidia_t4',
    name: 'NVIDIA T4',
    aliases: ['Turing', 'g4dn'],
    what: 'A small, older card for inference in fp16 and int8; it has no bf16.',
    specs: {
      ...from(HW.lightning, 16, 320, 65, 70),
      bandwidthGBs: assumed('bandwidthGBs', 320, 'From a copy of a catalog; nobody has re-read the datasheet.'),
      tflopsBf16: cited('tflopsBf16', 65, HW.lightning, 'In fp16; there is no bf16.'),
      watts: cited('watts', 70, HW.mlco2),
    },
    choose: ['Small networks at low cost, in fp16 or int8.'],
    avoid: ['Language models, or anything trained in bf16.'],
    sources: [HW.lightning, HW.mlco2],
    related: ['price:g4dn.xlarge', 'hardware:nvidia_l4'],
  },
  {
    id: 'nvidia_l4',
    name: 'NVIDIA L4',
    aliases: ['Ada Lovelace', 'g6'],
    what: 'A small, frugal card for encoders, vision and short language models.',
    specs: {
      ...from(HW.l4Catalogue, 24, 300, 121, 72),
      tflopsBf16: cited('tflopsBf16', 121, HW.lightning, 'From the whitepaper of the architecture.'),
    },
    choose: ['Encoders and vision at moderate rates, and small language models with short answers.'],
    avoid: ['Decoding of larger models: bandwidth is low.'],
    sources: [HW.lightning, HW.l4Catalogue],
    related: ['price:g6.xlarge', 'hardware:nvidia_a10g'],
  },
  {
    id: 'nvidia_a10g',
    name: 'NVIDIA A10G (AWS)',
    aliases: ['Ampere', 'g5'],
    what: 'The variant of the A10 that AWS offers: twice the bandwidth of an L4, with less tensor throughput than the A10.',
    specs: {
      memoryGB: cited('memoryGB', 24, HW.baseten),
      bandwidthGBs: cited('bandwidthGBs', 600, HW.baseten),
      tflopsBf16: assumed(
        'tflopsBf16',
        70,
        'Sources conflict: one table lists 125, which is the A10. The lower figure is used.',
      ),
      watts: assumed('watts', 300, 'The limit that the driver shows on G5 machines, from memory.'),
    },
    choose: ['Language models of some billion parameters, where bandwidth decides.'],
    avoid: ['Throughput is worked out from the figure of the A10: it is lower.'],
    sources: [HW.baseten],
    related: ['price:g5.xlarge', 'hardware:nvidia_l4'],
  },
  {
    id: 'nvidia_a100_40_sxm',
    name: 'NVIDIA A100 40 GB SXM',
    aliases: ['Ampere', 'p4d'],
    what: 'The training card of its day, with forty gigabytes.',
    specs: from(HW.lightning, 40, 1_555, 312, 400),
    choose: ['Training of medium models, where newer cards are not to be had.'],
    avoid: ['Eight-bit floating point is needed: it has none.'],
    sources: [HW.lightning],
    related: ['price:p4d.24xlarge', 'hardware:nvidia_a100_80_sxm'],
  },
  {
    id: 'nvidia_a100_80_sxm',
    name: 'NVIDIA A100 80 GB SXM',
    aliases: ['Ampere', 'p4de'],
    what: 'The same with eighty gigabytes and faster memory.',
    specs: {
      ...from(HW.stas, 80, 2_039, 312, 400),
      bandwidthGBs: cited('bandwidthGBs', 2_039, HW.stas, 'The table rounds it to 2.00 TB/s.'),
    },
    choose: ['Tuning and serving of larger models at a lower price than newer cards.'],
    avoid: ['Eight-bit floating point is needed: it has none.'],
    sources: [HW.stas],
    related: ['price:p4de.24xlarge', 'hardware:nvidia_h100_sxm'],
  },
  {
    id: 'nvidia_h100_sxm',
    name: 'NVIDIA H100 SXM',
    aliases: ['Hopper', 'p5'],
    what: 'A training and serving card with eight-bit floating point.',
    specs: {
      ...from(HW.stas, 80, 3_350, 989, 700),
      tflopsBf16: cited('tflopsBf16', 989, HW.stas, 'Dense. Tables that print 1,979 mean sparse matrices.'),
    },
    choose: ['Large language models under real traffic, and training.'],
    avoid: ['The peak with sparsity is put into an estimate.', 'It would idle: smaller cards cost a tenth.'],
    sources: [HW.stas],
    related: ['price:p5.48xlarge', 'hardware:nvidia_h200_sxm', 'calculator:mfu'],
  },
  {
    id: 'nvidia_h200_sxm',
    name: 'NVIDIA H200 SXM',
    aliases: ['Hopper', 'p5en'],
    what: 'An H100 with more and faster memory.',
    specs: from(HW.stas, 141, 4_800, 989, 700),
    choose: ['Decoding with long contexts: memory is the limit.'],
    avoid: ['Arithmetic is the limit: it is that of the H100.'],
    sources: [HW.stas],
    related: ['price:p5en.48xlarge', 'hardware:nvidia_h100_sxm'],
  },
  {
    id: 'nvidia_b200_sxm',
    name: 'NVIDIA B200 SXM',
    aliases: ['Blackwell', 'p6-b200'],
    what: 'The generation after Hopper, with twice the arithmetic and more memory.',
    specs: {
      ...from(HW.stas, 180, 8_000, 2_250, 1_000),
      memoryGB: cited('memoryGB', 180, HW.stas, 'Usable; 192 are on the board.'),
      watts: cited('watts', 1_000, HW.stas, 'The most it may draw; the usual set-point is 700.'),
    },
    choose: ['Training and serving of the largest open models.'],
    avoid: ['The hall cannot cool it.'],
    sources: [HW.stas],
    related: ['price:p6-b200.48xlarge', 'hardware:nvidia_h200_sxm'],
  },
  {
    id: 'amd_mi300x',
    name: 'AMD MI300X',
    aliases: ['CDNA 3', 'ROCm'],
    what: 'A card with very much memory, for software that runs on ROCm.',
    specs: from(HW.stas, 192, 5_300, 1_307, 750),
    choose: ['A large model should fit few cards, and the engine supports ROCm.'],
    avoid: ['Kernels exist for CUDA only.'],
    sources: [HW.stas],
    related: ['price:mi300x', 'hardware:nvidia_h200_sxm'],
  },
  {
    id: 'tpu_v5e',
    name: 'Google TPU v5e',
    aliases: ['TPU', 'v5 lite'],
    what: 'A small TPU for serving and medium training.',
    specs: {
      ...from(HW.stas, 16, 819, 197, null),
      bandwidthGBs: cited(
        'bandwidthGBs',
        819,
        HW.stas,
        'Sources conflict: Google prints 859 today, the scaling book 810.',
      ),
    },
    choose: ['JAX models at a good price for each answer.'],
    avoid: ['The model needs CUDA kernels.'],
    sources: [HW.stas, HW.scalingBook],
    related: ['price:tpu_v5e', 'tool:jax'],
  },
  {
    id: 'tpu_v5p',
    name: 'Google TPU v5p',
    aliases: ['TPU'],
    what: 'A TPU for training at scale.',
    specs: {
      ...from(HW.stas, 95, 2_765, 459, null),
      memoryGB: cited('memoryGB', 95, HW.stas, 'The scaling book gives 96.'),
    },
    choose: ['Training on many chips with fast links.'],
    avoid: ['A few chips are enough.'],
    sources: [HW.stas, HW.scalingBook],
    related: ['price:tpu_v5p', 'tool:jax'],
  },
  {
    id: 'tpu_v6e',
    name: 'Google TPU v6e',
    aliases: ['Trillium', 'TPU'],
    what: 'The TPU after v5e, with more than four times its arithmetic and twice its memory.',
    specs: {
      ...from(HW.stas, 32, 1_640, 918, null),
      bandwidthGBs: cited('bandwidthGBs', 1_640, HW.stas, 'The scaling book gives 1,600.'),
    },
    choose: ['Serving and training in JAX.'],
    avoid: ['The model needs CUDA kernels.'],
    sources: [HW.stas, HW.scalingBook],
    related: ['price:tpu_v6e', 'hardware:tpu_v5e'],
  },
]
