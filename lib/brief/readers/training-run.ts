import { absent } from '../absence'
import { context, ours, roleOf, segmentOf } from '../figure'
import { rule } from '../rule'
import type { Scan } from '../scan'
import { oursOf } from '../subject'

const ABOUT =
  /\b(?:train(?:s|ed|ing)?|fine-?tun\w+|sizing|checkpoints?|snapshots?|gradients?|all-?reduce|gpus?|optimi[sz]er)\b/
const MACHINES = /\b(?:gpus?|graphics cards?|cards?|accelerators?|nodes?|clusters?|[ahvl]\d{2,3}s?|tpus?)\b/
const NEEDS: readonly (readonly ['need' | 'card', RegExp])[] = [
  [
    'need',
    /\b(?:for training|not fit|wants|needs?|needed|requires?|required|requirements?|takes?|demands?|asks? for|would take|put at|to train|memory for training|estimate[sd]? at)\b/g,
  ],
  ['card', /\b(?:cards?|gpus?|accelerators?|boards?|rented|own|offers?|there are only|h100s?|a100s?|l40s?)\b/g],
]
const CARD_HAS =
  /\b(?:cards?|gpus?|accelerators?)(?: [\w-]+){0,3}? (?:have|has|hold|holds|offers?|come with|of|with)(?:: | )(?:only |just )?$|\b(?:cards?|gpus?|accelerators?): (?:only |just )?$/

/** Memory that training asks for, and what a card has: "needs 96 GB, the cards have 80". */
function readMemory(s: Scan): void {
  const sizes = s.measures.filter(
    (m) =>
      m.kind === 'bytes' &&
      m.value >= 4e9 &&
      m.value < 2e12 &&
      ABOUT.test(context(s, m)) &&
      MACHINES.test(context(s, m)) &&
      ours(s, m),
  )
  const need = sizes.find((m) => roleOf(segmentOf(s, m), NEEDS) === 'need' && !CARD_HAS.test(s.before(m, 40)))
  if (!need || !ABOUT.test(context(s, need, 140, 60))) return
  const card = s.measures.find(
    (m) =>
      m !== need &&
      Math.abs(m.start - need.start) < 160 &&
      (sizes.includes(m)
        ? roleOf(segmentOf(s, m), NEEDS) === 'card' || CARD_HAS.test(s.before(m, 40))
        : m.kind === 'count' && m.noun === '' && m.value >= 4 && m.value <= 512 && CARD_HAS.test(s.before(m, 40))),
  )
  if (!card) return
  s.number('perf.trainRequiredGB', need.value / 1e9, need)
  s.number('perf.trainGpuGB', card.kind === 'bytes' ? card.value / 1e9 : card.value, card)
}

const PEAKS: readonly (readonly [value: string, says: RegExp])[] = [
  [
    'sparse',
    rule(
      'sparse (?:peak|tflops|flops|figure|number|throughput|performance|rate)s?(?: \\w+){0,4}',
      '(?:peak|tflops|flops|petaflops|data ?sheet)[^¶;]{0,40} (?:with|of|for|at|under) (?:2:4 |structured |the )*(?:sparsity|sparse)(?: \\w+)?',
      '(?:tflops|flops|peak)[^¶;]{0,20}[(:] ?sparse',
      '2:[14] (?:structured )?spars(?:e|ity)(?: \\w+){0,2}',
    ),
  ],
  [
    'dense',
    rule(
      'dense (?:peak|tflops|flops|figure|throughput|rate)s?(?: \\w+){0,4}',
      '(?:peak|tflops|flops)[^¶;]{0,30}[(:] ?dense',
      '(?:peak|tflops|flops)[^¶;]{0,30} without sparsity',
    ),
  ],
]

const STEPS: readonly (readonly ['sync' | 'step', RegExp])[] = [
  ['sync', /\b(?:gradients?(?: \w+)?|all-?reduce|synchroni[sz]\w*|exchang\w+|communicat\w+)\b/g],
  ['step', /\b(?:comput\w+|calculat\w+|forward|backward|arithmetic|maths?)\b/g],
]
function readStep(s: Scan): void {
  for (const m of s.measures) {
    if (m.kind !== 'time' || m.value > 120 || !ours(s, m)) continue
    if (!/\b(?:gradients?|all-?reduce)\b/.test(context(s, m, 120, 120))) continue
    const role = roleOf(segmentOf(s, m), STEPS)
    if (role) s.number(role === 'sync' ? 'perf.allreduceS' : 'perf.computeStepS', m.value, m)
  }
}

const LONG_RUN =
  /\b(?:checkpoints?|checkpointing|snapshots?|gpus?|cards?|nodes?|clusters?|gradients?|crash\w*|machines die)\b/
const SAVES =
  '(?:checkpoints?|checkpointing|snapshots?|state is saved|weights are saved|saves? (?:the )?(?:state|weights|progress))'
const SAVED = new RegExp(`\\b${SAVES}\\b`)
const FAILS =
  /\b(?:mean time between failures|mtbf|(?:fail|die|crashe?|break|drop out|goe?)s?(?: down| out)?(?: (?:about|roughly|around|on average|once|every|in|some|each))* ?)\b/
const NO_SAVES = rule(...absent(SAVES, 'written|saved|taken'))
const DAILY = rule(`${SAVES}[^¶;.]{0,30}\\b(once a day|daily|once an hour|hourly|every (?:day|night|hour))`)

function readRun(s: Scan): void {
  const none = oursOf(s, NO_SAVES, (hit) => /\btrain|\bgpu|\bcards?\b|\brun\b|\bnodes?\b/.test(s.around(hit, 200, 200)))
  if (none) s.set('perf.checkpointMinutes', null, none)
  const often = oursOf(s, DAILY, (hit) => ABOUT.test(s.sentence(hit)))
  if (often) s.number('perf.checkpointMinutes', /hour/.test(often.text) ? 60 : 1440, often)
  for (const m of s.measures) {
    if (m.kind !== 'time' || !ours(s, m) || m.value < 1) continue
    const around = context(s, m, 200, 160)
    if (!LONG_RUN.test(around) || !ABOUT.test(around)) continue
    const segment = segmentOf(s, m)
    const close = segment.before.split(/[,;]|\band\b/).at(-1) ?? ''
    const whole = s.before(m, 110)
    const hours = m.value / 3600
    const pump = /\b(?:pumps?|gearbox\w*|turbines?|bearings?|border|police)\b/.test(`${whole} ${segment.after}`)
    if (pump) continue
    if (m.value >= 3600 && FAILS.test(close) && !SAVED.test(close)) s.number('perf.mtbfHours', hours, m)
    else if (SAVED.test(close) || (SAVED.test(whole.slice(-60)) && /\b(?:every|interval|each)\b[^,;]*$/.test(close))) {
      if (/\b(?:every|each|interval\w*|apart|:)\s*(?:\w+ )?$/.test(close) && m.value >= 60)
        s.number('perf.checkpointMinutes', m.value / 60, m)
      else if (/\b(?:takes?|blocks?|stalls?|pauses?|costs?|writ\w+)\b/.test(close) && m.value <= 7200)
        s.number('perf.checkpointWriteS', m.value, m)
    } else if (
      m.value <= 7200 &&
      SAVED.test(whole) &&
      /\b(?:takes?|blocks?|stalls?|pauses?|costs?|writ\w+)\b/.test(close)
    )
      s.number('perf.checkpointWriteS', m.value, m)
    else if (
      m.value >= 36_000 &&
      /\b(?:runs?|train(?:ing)?|job)\b/.test(close) &&
      hours < 5000 &&
      !/^ of [a-z]/.test(segment.after) &&
      !/\b(?:every|once in|agents?|staff|training (?:data|set|examples|material))\b/.test(close)
    )
      s.number('perf.trainingHours', hours, m)
  }
}

const BUSY =
  /\b(?:utili[sz]ations?|utili[sz]ed|mean use|average use|used?|busy|load(?:ed)?|occupied|occupancy|(?:ran|run|runs|running) at|idle|nothing for)\b/
/** Mean use of the graphics cards. */
function readUse(s: Scan): void {
  const use = s.measures.find(
    (m) =>
      m.kind === 'ratio' &&
      m.value < 1 &&
      BUSY.test(s.around(m, 60, 40)) &&
      /\b(?:gpus?|graphics cards?|[ahv]100s?|l40?s?|accelerators?|tpus?)\b/.test(context(s, m, 110, 60)) &&
      !/\b(?:memory|peak of|at peak|target|want\w*|discount|cheaper)\b/.test(s.around(m, 30, 30)) &&
      ours(s, m),
  )
  if (!use) return
  const idle =
    /\b(?:idle|do(?:es)? nothing)(?: for)? (?:about |some )?$/.test(s.before(use, 20)) ||
    /^ (?:of the time )?idle\b/.test(s.after(use, 18))
  s.number('perf.gpuUtilAvg', idle ? Number((1 - use.value).toPrecision(6)) : use.value, use)
}

/** A long training run on graphics cards, and how much they are used. */
export function readTrainingRun(s: Scan): void {
  readMemory(s)
  for (const [value, says] of PEAKS) {
    const hit = oursOf(s, says)
    if (hit) s.set('perf.flopsAssumption', value, hit)
  }
  readStep(s)
  readRun(s)
  readUse(s)
}
