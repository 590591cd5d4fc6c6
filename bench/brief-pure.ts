// Reading of briefs: CPU in milliseconds by length, of real ones put after each other and of texts that repeat a piece.
import { THIRD } from '@/lib/brief/fixtures/cases'
import { TEDIOUS } from '@/lib/brief/fixtures/tedious'
import { readAnew } from '@/lib/brief/read'

const LENGTHS = [5_000, 10_000, 20_000]
const ROUNDS = 5

export type Point = { size: number; cost: number }

function spent(text: string): number {
  const before = process.cpuUsage()
  readAnew(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** The best of some rounds: what comes on top is other work of the machine. */
const points = (textOf: (length: number) => string): Point[] =>
  LENGTHS.map((size) => {
    const text = textOf(size)
    return { size, cost: Math.min(...Array.from({ length: ROUNDS }, () => spent(text))) }
  })

/** Short: code to interpret it takes longer to make than machine code (lib/brief/flat.ts). */
const SENTENCE = 'We want to detect fraud in card payments, 50 a second.'

export function briefFigures(): {
  sentence: number
  first: number
  real: Point[]
  repeated: { piece: string; points: Point[] }[]
} {
  const real = THIRD.map(({ brief }) => brief).join('\n\n')
  return {
    // Of a process that has read nothing yet: expressions are compiled as they are used.
    sentence: spent(SENTENCE),
    first: spent(real.slice(0, 2_000)),
    real: points((length) => real.slice(0, length)),
    repeated: TEDIOUS.map((piece) => ({
      piece,
      points: points((length) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)),
    })),
  }
}
