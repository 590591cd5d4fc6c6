import * as z from 'zod'
import type { CorpusDocument } from './corpus'

/** The stored form of a corpus: each word once, sentences as the numbers of their words in base 36. */
const fileSchema = z.object({
  words: z.string(),
  documents: z.array(z.object({ id: z.string(), brief: z.string(), kind: z.string(), sentences: z.string() })),
})

export function encodeCorpus(documents: readonly CorpusDocument[]): z.infer<typeof fileSchema> {
  const numbers = new Map<string, string>()
  const numberOf = (word: string): string => {
    const known = numbers.get(word) ?? numbers.size.toString(36)
    numbers.set(word, known)
    return known
  }
  const encoded = documents.map(({ id, brief, kind, sentences }) => ({
    id,
    brief,
    kind,
    sentences: sentences.map((words) => words.map(numberOf).join(' ')).join('|'),
  }))
  return { words: [...numbers.keys()].join(' '), documents: encoded }
}

/** Throws a ZodError where the file has another form. */
export function decodeCorpus(raw: unknown): CorpusDocument[] {
  const { words: list, documents } = fileSchema.parse(raw)
  const words = list.split(' ')
  return documents.map(({ sentences, ...document }) => ({
    ...document,
    sentences: sentences
      .split('|')
      .map((sentence) => sentence.split(' ').flatMap((number) => words[Number.parseInt(number, 36)] ?? [])),
  }))
}
