/** The four figures that calculators ask for. Peaks are dense: no sparsity. Travels to the browser. */
export const HARDWARE_FIELDS = {
  memoryGB: { label: 'Memory', unit: 'GB' },
  bandwidthGBs: { label: 'Memory bandwidth', unit: 'GB/s' },
  tflopsBf16: { label: 'Dense 16-bit peak', unit: 'TFLOP/s' },
  watts: { label: 'Power', unit: 'W' },
} as const
export type HardwareField = keyof typeof HARDWARE_FIELDS

export const HARDWARE_FIELD_IDS = [
  'memoryGB',
  'bandwidthGBs',
  'tflopsBf16',
  'watts',
] as const satisfies readonly HardwareField[]

export const isHardwareUnit = (unit: string): boolean =>
  Object.values(HARDWARE_FIELDS).some((field) => field.unit === unit)
