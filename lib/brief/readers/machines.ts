import type { Measure } from '../measures'
import { rule } from '../rule'
import type { Hit, Scan, Span } from '../scan'
import { clauseOf, ofOthers } from '../subject'

const BANDWIDTH = rule('(\\d[\\d,.]{0,14}) ?gb/s', '(\\d[\\d,.]{0,14}) ?gbps of memory')
const CARD = rule('(\\d[\\d,]{0,14}) ?gb (?:gpus?|cards?|graphics cards?|accelerators?)')
const MEMORY = rule(
  '(\\d[\\d,]{0,14}) ?gb(?: of)? (?:ram|memory|vram|(?:of )?gpu memory|per (?:serving )?(?:host|server|node|replica|machine|card))',
  '(?:nodes?|hosts?|servers?|replicas?|machines?|cards?) (?:has|have|with|of|offers?) (?:only |about |perhaps )?(\\d[\\d,]{0,14}) ?gb',
)
const CARD_WITH = rule(
  '(?:cards?|gpus?|a100s?|h100s?|l40s?|l4|a10g?|v100s?|t4s?|accelerators?),? (?:with |of |at |has |having )?(?:only |about )?(\\d[\\d,]{0,14}) ?gb',
)
/** The memory of a search node and of a training card are told of other machines. */
const NAMED = ['arch.vectorNodeRamGB', 'perf.trainGpuGB', 'arch.vectorIndexGB']
const overlaps = (s: Scan, path: string, hit: Span) => {
  const read = s.reads.get(path)
  return read !== undefined && hit.start < read.end && hit.end > read.start
}
const ROOM = rule('(?:memory|ram) (?:for|of) (?:perhaps |about |around |roughly )?(\\d[\\d,]{0,14}) ?gb')
const BIG_CARD = rule('h100s?', 'a100s?(?! ?40)')
const GPUS =
  /^(?:nvidia |tesla |rtx |old |small |used |spare |\w+ )?(?:h100|a100|l4|l40s?|t4|h200|v100|a10g?|gpu|gpus|rtx|rtx \d+|tpu(?: v\d)?(?: chips)?)s?\b/

const NO_GPUS = rule(
  '(?:no|without(?: any| a| an)?|zero) (?:gpus?|graphics cards?|accelerators?)',
  'cpus?[- ]only',
  '(?:only|just|nothing but) (?:on )?(?:ordinary |plain )?cpus?',
  '(?:gpu|graphics card) is (?:out of the question|not (?:available|possible|allowed|an option)|ruled out)',
  '(?:gpus?|graphics cards?) (?:are|is) (?:not (?:allowed|available|possible|an option)|forbidden|ruled out|out of the question)',
)

const TRAINS = /\b(?:train\w*|fine-?tun\w*|batch size|backward|gradients?)\b/
const GPU_TALK = /\b(?:gpus?|graphics cards?|tflops|flops|gradients?|[ahv]100s?)\b/
const ONE_GPU = rule(
  '(?:a|one) (?:single |spare |used |rented |lone )?(?:gpu|graphics card)(?: card)?(?! hour)',
  '(?:a|one) (?:single |lone )(?:nvidia )?(?:[ahv]100|h200|l40s?|l4|t4|a10g?)(?: card| gpu)?(?! hour)',
)
const PAIR = rule(
  '(?:a pair of|two|both) (?:nvidia )?(?:gpus|graphics cards|[ahv]100s?|h200s?|l40s?|l4s?|t4s?|a10g?s?)',
)

export function readMachines(s: Scan): void {
  const bandwidth = s.find(BANDWIDTH)
  if (bandwidth)
    s.number('arch.memBandwidthGBs', Number((bandwidth.groups.find(Boolean) ?? '').replaceAll(',', '')), bandwidth)
  const free = (hit: Hit) => !NAMED.some((path) => overlaps(s, path, hit))
  const memory =
    s.all(CARD).find(free) ??
    s.all(CARD_WITH).find((hit) => free(hit) && !TRAINS.test(s.low.slice(Math.max(0, hit.start - 160), hit.end))) ??
    s.all(MEMORY).find(free) ??
    s.find(ROOM)
  if (memory && !(ON_DEVICE.test(s.sentence(memory)) && s.is(...DEVICES)))
    s.number('arch.memGBPerReplica', Number((memory.groups.find(Boolean) ?? '').replaceAll(',', '')), memory)
  else if (s.is('text_completion', 'rag_qa', 'llm_agent', 'summarization', 'content_moderation'))
    s.when(BIG_CARD, 'arch.memGBPerReplica', 80, 'words')
  readSizes(s)
  s.when(NO_GPUS, 'perf.gpuCount', 0)
  const gpus = s.measures.find(
    (m) => m.kind === 'count' && m.value < 100_000 && GPUS.test(m.noun) && !ofOthers(s, { start: m.start, end: m.end }),
  )
  if (gpus) s.number('perf.gpuCount', gpus.value, gpus)
  const cards = s.measures.find(
    (m) =>
      m.kind === 'count' &&
      m.value <= 10_000 &&
      /^(?:graphics )?cards?\b/.test(m.noun) &&
      GPU_TALK.test(s.low) &&
      !/\b(?:bank|credit|debit|student|payment|library) cards?\b/.test(s.low),
  )
  if (cards) s.number('perf.gpuCount', cards.value, cards)
  s.when(PAIR, 'perf.gpuCount', 2)
  s.when(ONE_GPU, 'perf.gpuCount', 1)
}

const NET =
  '(?:files?|models?|weights?|networks?|checkpoints?|binary|nets?|cnn|detector|classifier|recogni[sz]er|transformer|segmenter|ours|yolo\\w*|resnet\\S*|mobilenet\\S*|efficientnet\\S*|bert|whisper|u-?net|unet|vit)'
/** "Our pretrained YOLO fine-tuned by a contractor is 780 MB". */
const MODEL_FILE = new RegExp(
  `\\b${NET}\\b(?! of ours)(?: [\\w-]+){0,6}? ?(?:is|are|of|has|takes?(?: up)?|occup(?:y|ies)|weighs|needs|measures|comes to|size:?|:|=)? ?(?:about |around |some |roughly )?$|\\b(?:model size|weighs|checkpoint of|file of|model of)[: ]`,
)
const ROOM_FOR =
  /\b(?:room|space|memory|ram|leaves?|allows?|limit) (?:[a-z]+ ){0,4}?(?:for|of) (?:a |an |the |our )?(?:model|network|file)s?\b/
const FILE_AFTER = /^ (?:model|file|network|checkpoint|binary|on disk|of weights)\b/
const FREE =
  /\b(?:leaves?|free|available|ram|memory|takes?|fit|fits|budget|spare|get|gets|has|have|gives?|allowed|may use|can use|spares?|grants?|offers?|limit|up to|at most|footprint|app|device|phone|chip)\b/
/** What is stored or sent, not loaded. */
const DATA =
  /\b(?:photos?|pictures?|images?|video|logs?|day|download|update|over the air|bandwidth|upload|traffic|clips?|recordings?|files are|scans?|records?|tables?|documents?|pdfs?|flash|eeprom|disk|sd card|storage)\b/

/** Memory free on the device, and the size of the file that is to be loaded into it. */
function readSizes(s: Scan): void {
  const bytes = s.measures.filter(
    (m) =>
      !overlaps(s, 'arch.memGBPerReplica', m) &&
      m.kind === 'bytes' &&
      m.per === undefined &&
      m.value >= 1e4 &&
      m.value < 64e9,
  )
  const file = bytes.find((m) => isFile(s, m))
  if (file) s.number('arch.modelSizeMB', megabytes(s, file), file)
  const room = bytes
    .filter((m) => m !== file && (m.value < 1e9 || RAM.test(s.around(m, 24, 24))))
    .map((m) => ({ m, score: roomScore(s, m) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)[0]?.m
  if (!room || !(room.value < 1e9 || ON_DEVICE.test(s.sentence(room)))) return
  s.number('arch.edgeMemoryMB', megabytes(s, room), room)
  // Two sizes side by side, one of them the room: the other is what has to fit.
  const other =
    file ??
    bytes.find(
      (m) =>
        m !== room &&
        Math.abs(m.start - room.start) < 200 &&
        FITS.test(s.before(m, 120)) &&
        !DATA.test(s.around(m, 24, 16)),
    )
  if (other) s.number('arch.modelSizeMB', megabytes(s, other), other)
  const bare = s.measures.find(
    (m) =>
      m.kind === 'count' &&
      m.noun === '' &&
      m.value > 1 &&
      Math.abs(m.start - room.start) < 120 &&
      /\b(?:weights|model|network|file)s? (?:are|is|has|takes?) (?:about )?$/.test(s.before(m, 40)),
  )
  if (bare) s.number('arch.modelSizeMB', bare.value, bare)
}

const FITS = new RegExp(`\\b(?:${NET}|sister|version|variant)\\b`)
const DEVICES = [
  'defect_inspection',
  'object_detection',
  'image_classification',
  'speech_recognition',
  'text_completion',
]
const RAM = /\b(?:ram|memory|leaves|free)\b/
const ON_DEVICE =
  /\b(?:device|phone|tablet|pc|camera|controller|unit|board|chip|gateway|jetson|raspberry|box|beside the|edge|embedded|handset)s?\b/

function isFile(s: Scan, m: Measure): boolean {
  const before =
    s
      .before(m, 40)
      .split(/[,;] |\band\b/)
      .at(-1) ?? ''
  if (ROOM_FOR.test(before)) return false
  if (/\b(?:ram|memory)\b/.test(s.after(m, 14).split(/[,;]/)[0] ?? '')) return false
  return (
    FILE_AFTER.test(s.after(m, 16)) ||
    (MODEL_FILE.test(before) && !/\b(?:fit|may|budget|up to|at most|for the model|for our model)\b/.test(before))
  )
}

function roomScore(s: Scan, m: Measure): number {
  const clause = clauseOf(s, { start: m.start, end: m.end }, 50)
  const near = `${s.before(m, 24).split(/[,;]/).at(-1)} ${s.after(m, 22).split(/[,;]/)[0]}`
  if (RAM.test(near)) return 3
  if (DATA.test(clause) && !/\bfor (?:the|our) (?:model|app|network)\b/.test(clause)) return 0
  return FREE.test(clause) || ROOM_FOR.test(clause) || /\bfor (?:the|our) (?:model|network)\b/.test(clause) ? 2 : 0
}

/** Memory of a gigabyte is counted in 1,024 megabytes. */
const megabytes = (s: Scan, m: Measure): number => {
  const gb = m.value >= 1e9 && /\b(?:ram|memory)\b/.test(s.around(m, 24, 24))
  return Number(((gb ? 1.024 : 1) * (m.value / 1e6)).toPrecision(6))
}
