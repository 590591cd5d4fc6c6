import type { Mail } from '@/lib/mail/mutations'
import { absolute } from './address'
import type { NewsView } from './schema'

/** In a mail; the inbox has all of them. */
const MOST_TOLD = 30

/** What things are called may hold anything: a mail is plain text, and each of them stays on its line. */
const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()

function paragraph({ text, quote, href, design, workspace }: NewsView): string {
  const where = design === null ? workspace : `${design} (${workspace})`
  const lines = [`${text}. In ${where}.`, ...(quote === null ? [] : [`  "${quote}"`])].map((line) => line.trimEnd())
  return [oneLine(lines[0] ?? ''), ...lines.slice(1), absolute(href)].join('\n')
}

/** The mail that tells news, oldest first: of comments their first words and no more. */
export function newsMail(to: string, news: readonly NewsView[]): Mail {
  const told = news.slice(0, MOST_TOLD)
  const more = news.length - told.length
  const [only] = told
  const subject =
    news.length === 1 && only
      ? `${only.text}${only.design === null ? '' : ` (${only.design})`}`
      : `${news.length} things in Groundplan that concern you`
  const text = `${told.map(paragraph).join('\n\n')}
${more > 0 ? `\nAnd ${more} more:\n${absolute('/inbox')}\n` : ''}
--
You get this because you are a member there. Choose which mails you get, or none:
${absolute('/inbox#mail')}
`
  return { kind: 'news', to, subject, text }
}
