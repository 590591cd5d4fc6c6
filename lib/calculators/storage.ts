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
  tex: [String.raw`B = \frac{r\,b\,d\,k}{c}`, String.raw`w = \frac{r\,b}{86\,400} \qquad w_{\text{peak}} = f\,w`],
  symbols: {
    storedBytes: 'B',
    rowsPerDay: 'r',
    bytesPerRow: 'b',
    retentionDays: 'd',
    replication: 'k',
    compressionRatio: 'c',
    avgWriteBps: 'w',
    peakWriteBps: String.raw`w_{\text{peak}}`,
    peakFactor: 'f',
  },
  limits: ['Indexes, backups and the overhead of many small files come on top.'],
  source: MLPERF,
  plot: { x: 'retentionDays' },
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
    const warnings =
      compressionRatio > 10 ? ['A compression above 10 is rare: tabular logs in Parquet reach 3 to 10.'] : []
    return { values, warnings }
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
    targetUtil: quantity('Accelerator utilization wanted', 'ratio', { above: 0, max: 1 }).default(1),
    samplesPerFile: positive('Samples per file', 'samples', 1e12).optional(),
  },
  outputs: {
    bytesPerSecPerAccel: { label: 'Read rate per accelerator', unit: 'B/s' },
    totalBytesPerSec: { label: 'Read rate in all', unit: 'B/s' },
    samplesPerSec: { label: 'Samples a second in all', unit: '1/s' },
    filesPerSec: { label: 'Files opened a second', unit: '1/s' },
  },
  main: 'bytesPerSecPerAccel',
  formula: 'per accelerator = batch × bytes per sample ÷ step time; total = that × accelerators × utilization',
  tex: [String.raw`R = \frac{b\,s}{t}`, String.raw`R_{\text{all}} = R\,n\,u`],
  symbols: {
    batch: 'b',
    bytesPerSample: 's',
    stepSeconds: 't',
    bytesPerSecPerAccel: 'R',
    nAccel: 'n',
    targetUtil: 'u',
    totalBytesPerSec: String.raw`R_{\text{all}}`,
  },
  limits: [
    'Shuffled reads of small files are bound by operations a second, not by bandwidth: look at the files a second too.',
  ],
  source: MLPERF,
  plot: { x: 'stepSeconds' },
  compute: ({ batch, bytesPerSample, stepSeconds, nAccel, targetUtil, samplesPerFile }) => {
    const bytesPerSecPerAccel = (batch * bytesPerSample) / stepSeconds
    const samplesPerSec = (batch / stepSeconds) * nAccel * targetUtil
    const filesPerSec = samplesPerFile === undefined ? null : samplesPerSec / samplesPerFile
    const totalBytesPerSec = bytesPerSecPerAccel * nAccel * targetUtil
    const warnings =
      targetUtil < 0.7
        ? ['MLPerf Storage asks for a utilization of 0.9 (0.7 for cosmoflow): accelerators would wait.']
        : []
    return { values: { bytesPerSecPerAccel, totalBytesPerSec, samplesPerSec, filesPerSec }, warnings }
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
  tex: [String.raw`B = f\,n\,s`],
  symbols: { bytes: 'B', files: 'f', samplesPerFile: 'n', bytesPerSample: 's' },
  limits: ['The size on disk; decoded samples take more memory.'],
  source: MLPERF,
  plot: { x: 'files' },
  compute: ({ files, samplesPerFile, bytesPerSample }) => {
    const samples = files * samplesPerFile
    const bytes = samples * bytesPerSample
    return { values: { bytes, GB: toGB(bytes), GiB: toGiB(bytes), samples } }
  },
})
