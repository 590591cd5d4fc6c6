import { defineCalculator } from './define'
import { count, positive, quantity } from './inputs'
import { toGB, toGiB } from './rounding'

const MLPERF = { title: 'MLPerf Storage workload definitions', url: 'https://github.com/mlcommons/storage' }

export const storageIngest = defineCalculator({
  fn: 'storage_ingest',
  id: 'C01',
  title: 'Dataset storage and ingest bandwidth',
  description: 'Bytes kept for a retention period, and the average and peak write rate of a feed.',
  step: 'data',
  input: {
    rowsPerDay: quantity('Rows per day', 'rows/d', { min: 1, max: 1e12 }),
    bytesPerRow: quantity('Bytes per row', 'B', { min: 1, max: 1e9 }),
    retentionDays: quantity('Retention', 'd', { min: 1, max: 3650 }),
    replication: quantity('Copies kept', 'x', { min: 1, max: 3 }).default(1),
    compressionRatio: quantity('Compression ratio', 'x', { min: 1, max: 20 }).default(1),
    peakFactor: quantity('Peak over average', 'x', { min: 1, max: 10 }).default(3),
  },
  outputs: {
    storedBytes: { label: 'Stored', unit: 'B' },
    GB: { label: 'Stored', unit: 'GB' },
    GiB: { label: 'Stored', unit: 'GiB' },
    avgWriteBps: { label: 'Average write rate', unit: 'B/s' },
    peakWriteBps: { label: 'Peak write rate', unit: 'B/s' },
  },
  main: 'storedBytes',
  formula:
    'stored = rows/day × bytes × days × copies ÷ compression; write = rows/day × bytes ÷ 86,400; peak = write × peak factor',
  source: MLPERF,
  compute: ({ rowsPerDay, bytesPerRow, retentionDays, replication, compressionRatio, peakFactor }) => {
    const storedBytes = (rowsPerDay * bytesPerRow * retentionDays * replication) / compressionRatio
    const avgWriteBps = (rowsPerDay * bytesPerRow) / 86_400
    const values = {
      storedBytes,
      GB: toGB(storedBytes),
      GiB: toGiB(storedBytes),
      avgWriteBps,
      peakWriteBps: avgWriteBps * peakFactor,
    }
    return { values }
  },
})

export const trainReadBandwidth = defineCalculator({
  fn: 'train_read_bandwidth',
  id: 'C01',
  title: 'Read bandwidth of training',
  description: 'Bytes a second that storage must sustain so that accelerators do not wait for data.',
  step: 'data',
  input: {
    batch: count('Batch per accelerator', { min: 1, max: 1e7 }, 'samples'),
    bytesPerSample: positive('Bytes per sample on disk', 'B', 1e12),
    stepSeconds: positive('Time of one step', 's', 1e5),
    nAccel: count('Accelerators', { min: 1, max: 1e6 }).default(1),
    targetUtil: quantity('Accelerator utilisation wanted', 'ratio', { above: 0, max: 1 }).default(1),
    samplesPerFile: positive('Samples per file', 'samples', 1e12).optional(),
  },
  outputs: {
    bytesPerSecPerAccel: { label: 'Read rate per accelerator', unit: 'B/s' },
    totalBytesPerSec: { label: 'Read rate in all', unit: 'B/s' },
    samplesPerSec: { label: 'Samples a second in all', unit: '1/s' },
    filesPerSec: { label: 'Files opened a second', unit: '1/s' },
  },
  main: 'bytesPerSecPerAccel',
  formula: 'per accelerator = batch × bytes per sample ÷ step time; total = that × accelerators × utilisation',
  source: MLPERF,
  compute: ({ batch, bytesPerSample, stepSeconds, nAccel, targetUtil, samplesPerFile }) => {
    const bytesPerSecPerAccel = (batch * bytesPerSample) / stepSeconds
    const samplesPerSec = (batch / stepSeconds) * nAccel * targetUtil
    const filesPerSec = samplesPerFile === undefined ? null : samplesPerSec / samplesPerFile
    const totalBytesPerSec = bytesPerSecPerAccel * nAccel * targetUtil
    return { values: { bytesPerSecPerAccel, totalBytesPerSec, samplesPerSec, filesPerSec } }
  },
})

export const datasetBytes = defineCalculator({
  fn: 'dataset_bytes',
  id: 'C01',
  title: 'Size of a dataset',
  description: 'Bytes of a dataset from its files, samples and bytes per sample.',
  step: 'data',
  input: {
    files: quantity('Files', 'files', { min: 1, max: 1e12 }),
    samplesPerFile: quantity('Samples per file', 'samples', { min: 1, max: 1e15 }).default(1),
    bytesPerSample: positive('Bytes per sample', 'B', 1e12),
  },
  outputs: {
    bytes: { label: 'Size', unit: 'B' },
    GB: { label: 'Size', unit: 'GB' },
    GiB: { label: 'Size', unit: 'GiB' },
    samples: { label: 'Samples', unit: 'samples' },
  },
  main: 'bytes',
  formula: 'bytes = files × samples per file × bytes per sample',
  source: MLPERF,
  compute: ({ files, samplesPerFile, bytesPerSample }) => {
    const samples = files * samplesPerFile
    const bytes = samples * bytesPerSample
    return { values: { bytes, GB: toGB(bytes), GiB: toGiB(bytes), samples } }
  },
})
