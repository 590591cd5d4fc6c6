import { Corpus } from './corpus'
import { decodeCorpus } from './corpus-file'
import raw from './public-corpus.json' with { type: 'json' }

/**
 * Documents for twenty published briefs, drafted by the built-in advisor, with names and figures masked. Made by
 * `npm run -s evaluate -- --briefs FILE --corpus lib/quality/public-corpus.json`.
 */
export const PUBLIC_CORPUS = decodeCorpus(raw)

let index: Corpus | undefined

/** The same, made ready for comparing once: that takes some 8 ms. */
export const publicCorpus = (): Corpus => (index ??= new Corpus(PUBLIC_CORPUS))
