import { HARDWARE_FIELDS } from './fields'
import type { HardwareText } from './schema'

const worked = (note: string) => ({ assumption: true, note })

/** Server processors, one socket each: figures worked out from the specification, or from memory. */
export const PROCESSORS: readonly HardwareText[] = [
  {
    id: 'xeon_8480',
    name: 'Intel Xeon Platinum 8480+, one socket',
    aliases: ['Sapphire Rapids', 'CPU', 'AMX'],
    what: 'A server processor with matrix units for bf16 and int8.',
    specs: {
      memoryGB: {
        ...HARDWARE_FIELDS.memoryGB,
        value: 512,
        ...worked('As much memory as is put in; 512 as an example.'),
      },
      bandwidthGBs: {
        ...HARDWARE_FIELDS.bandwidthGBs,
        value: 307,
        ...worked('Eight channels of DDR5-4800 at eight bytes.'),
      },
      tflopsBf16: {
        ...HARDWARE_FIELDS.tflopsBf16,
        value: 229,
        ...worked('Theoretical: 56 cores, 2,048 operations a cycle, at 2 GHz. Real rates are far lower.'),
      },
      watts: { ...HARDWARE_FIELDS.watts, value: 350, ...worked('From Intel’s product page, from memory.') },
    },
    choose: ['Trees, small networks and encoders, where no card is wanted.'],
    avoid: ['Large language models for more than one user.'],
    assumption: true,
    related: ['hardware:epyc_9654', 'price:c7i.8xlarge', 'tool:onnx_runtime'],
  },
  {
    id: 'epyc_9654',
    name: 'AMD EPYC 9654, one socket',
    aliases: ['Genoa', 'CPU'],
    what: 'A server processor with many cores and twelve memory channels.',
    specs: {
      memoryGB: { ...HARDWARE_FIELDS.memoryGB, value: null, ...worked('As much memory as is put in.') },
      bandwidthGBs: {
        ...HARDWARE_FIELDS.bandwidthGBs,
        value: 461,
        ...worked('Twelve channels of DDR5-4800 at eight bytes.'),
      },
      tflopsBf16: { ...HARDWARE_FIELDS.tflopsBf16, value: null, ...worked('Not stated by the survey.') },
      watts: { ...HARDWARE_FIELDS.watts, value: 360, ...worked('From AMD’s product page, from memory.') },
    },
    choose: ['Many small models or feature jobs side by side.'],
    avoid: ['Matrix products are the load: it has no matrix units of its own.'],
    assumption: true,
    related: ['hardware:xeon_8480'],
  },
]
