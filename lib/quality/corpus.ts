/** A document for another brief: its sentences, each as the words left after masking. */
export type CorpusDocument = {
  readonly id: string
  /** Key of its brief (see `briefKey`): a document is never compared with itself. */
  readonly brief: string
  /** Id of the entry of the knowledge base that it was drafted from. */
  readonly kind: string
  readonly sentences: readonly (readonly string[])[]
}

export type Match = { readonly document: string; readonly kind: string }

/** Two sentences are near-identical where they share four fifths of the words of both. */
const NEAR = 0.8
/** With fewer words left, what remains is too little to call it a sentence that could stand elsewhere. */
const MIN_WORDS = 3

type Entry = { readonly document: number; readonly words: ReadonlySet<string> }

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared += 1
  return shared / (a.size + b.size - shared)
}

/** An index over documents for finding near-identical sentences. */
export class Corpus {
  readonly #documents: readonly CorpusDocument[]
  readonly #entries: Entry[] = []
  readonly #postings = new Map<string, number[]>()
  readonly #documentsWith = new Map<string, Set<number>>()

  constructor(documents: readonly CorpusDocument[]) {
    this.#documents = documents
    for (const [document, { sentences }] of documents.entries()) {
      for (const words of sentences) this.#add(document, new Set(words))
    }
  }

  #add(document: number, words: ReadonlySet<string>): void {
    const index = this.#entries.push({ document, words }) - 1
    for (const word of words) {
      const postings = this.#postings.get(word)
      if (postings) postings.push(index)
      else this.#postings.set(word, [index])
      const holders = this.#documentsWith.get(word)
      if (holders) holders.add(document)
      else this.#documentsWith.set(word, new Set([document]))
    }
  }

  /** In how many documents a word stands, the one for this brief left out. */
  documentsWith(word: string, exceptBrief: string): number {
    const holders = [...(this.#documentsWith.get(word) ?? [])]
    return holders.filter((document) => this.#documents[document]?.brief !== exceptBrief).length
  }

  get size(): number {
    return this.#documents.length
  }

  /** A document for another brief that holds these words nearly so; one for another kind of system is named first. */
  find(words: ReadonlySet<string>, own: { readonly brief: string; readonly kind: string }): Match | undefined {
    if (words.size < MIN_WORDS) return undefined
    const rare = [...words].toSorted((a, b) => this.#count(a) - this.#count(b))
    // Whoever shares four fifths of the words shares one of the rarest fifth and one more.
    const probes = rare.slice(0, words.size - Math.ceil(NEAR * words.size) + 1)
    const seen = new Set<number>()
    let sameKind: Match | undefined
    for (const index of probes.flatMap((word) => this.#postings.get(word) ?? [])) {
      if (seen.has(index)) continue
      seen.add(index)
      const entry = this.#entries[index]
      const document = entry && this.#documents[entry.document]
      if (!entry || !document || document.brief === own.brief) continue
      if (jaccard(words, entry.words) < NEAR) continue
      const match = { document: document.id, kind: document.kind }
      if (document.kind !== own.kind) return match
      sameKind ??= match
    }
    return sameKind
  }

  #count(word: string): number {
    return this.#postings.get(word)?.length ?? 0
  }
}
