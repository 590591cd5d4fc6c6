import '@/components/history/history.css'
import '@/components/review/review.css'
import type { Metadata } from 'next'
import { momentText } from '@/components/history/times'
import { Shown } from '@/components/presence/shown'
import { AddReviewer } from '@/components/review/add-reviewer'
import { AskForm } from '@/components/review/ask-form'
import { HandIn } from '@/components/review/hand-in'
import { progressWords } from '@/components/review/progress'
import { ReviewLog } from '@/components/review/review-log'
import { ReviewerList } from '@/components/review/reviewer-list'
import { VerdictForm } from '@/components/review/verdict-form'
import { Discussion } from '@/components/threads/on-demand'
import { EMPTY } from '@/components/ui/plans/empty'
import { StateBox } from '@/components/ui/state-page'
import { hashesOf } from '@/lib/reviews/hashes'
import { loadReviews, type ReviewPageData } from '@/lib/reviews/loaders'
import { runsText } from '@/lib/presence/schema'
import { isOwnBy, sinceVersion } from '@/lib/reviews/looked'
import { standingWords } from '@/lib/reviews/schema'
import { designOf, standingOf } from '../design'
import { Reviewed } from './reviewed'

export const metadata: Metadata = { title: 'Review' }

type Props = {
  params: Promise<{ designId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

function Alone({ isLocal }: { isLocal: boolean }) {
  return (
    <p className="banner info">
      <span>
        You are the only one here, and nobody approves what they handed in themselves: an approval takes a second
        person.{' '}
        {isLocal ? 'With accounts (README, “With several people”) others can be invited. ' : 'Invite one in Settings. '}
        You can still ask for a review now: it keeps this version, and what you note on it stands in its record.
      </span>
    </p>
  )
}

const mayAsk = ({ reviews, may }: ReviewPageData) => may.submit && reviews.every(({ closedAt }) => closedAt !== null)

export default async function ReviewPage({ params, searchParams }: Props) {
  const { designId } = await params
  const { design, rev, runs } = await designOf(designId)
  const { standing } = await standingOf(designId)
  const data = await loadReviews(designId)
  const { reviews, people, actorId, may, isAlone } = data
  const shown = reviews.find(({ closedAt }) => closedAt === null) ?? reviews.find(({ status }) => status === 'approved')
  const isOpen = shown?.closedAt === null
  const last = shown?.rounds.at(-1)
  const isChanged = shown !== undefined && hashesOf(design).whole !== shown.hashes['whole']
  const mayDecide = isOpen && last !== undefined && may.decide
  const own = shown ? isOwnBy(shown, actorId) : null
  const view = [(await searchParams)['view']].flat()[0]
  const earlier = reviews.filter(({ id }) => id !== shown?.id)
  return (
    <main className="page" id="main">
      <Shown rev={rev} runs={runsText(runs)} />
      <div className="head">
        <div>
          <p className="k">
            {shown
              ? `Review ${shown.number}, asked by ${shown.askedBy} on ${momentText(new Date(shown.askedAt))}`
              : 'Review'}
          </p>
          <h1 className="title-1">{last ? `Version ${last.version}` : 'Nobody has been asked yet'}</h1>
        </div>
        <div className="review-now push">
          <p className="soft" role="status">
            {shown && isOpen ? progressWords(shown) : `${standingWords(standing)}.`}
          </p>
          {mayDecide ? (
            <a className={own ? 'btn' : 'btn primary'} href="#your-verdict">
              {own ? 'Say something on it' : 'Give your verdict'}
            </a>
          ) : null}
        </div>
      </div>
      {isAlone ? <Alone isLocal={actorId === 'local'} /> : null}
      <div className="review">
        <aside className="sheet noprint" aria-label="Verdicts">
          {shown ? (
            <div className="card">
              <h2 className="card-title">Verdicts</h2>
              <ReviewerList designId={designId} review={shown} mayRemove={isOpen && may.dismiss} />
              {isOpen && may.submit ? <AddReviewer designId={designId} reviewId={shown.id} people={people} /> : null}
            </div>
          ) : null}
          {shown && last && isOpen && may.submit ? (
            <div className="card">
              <h2 className="card-title">Next round</h2>
              <HandIn designId={designId} reviewId={shown.id} version={last.version} isChanged={isChanged} />
            </div>
          ) : null}
          {mayAsk(data) ? (
            <div className="card">
              <AskForm designId={designId} people={people} />
            </div>
          ) : null}
          {shown ? (
            <div className="card">
              <h2 className="card-title">What was said</h2>
              <ReviewLog designId={designId} review={shown} mayDismiss={isOpen && may.dismiss} />
            </div>
          ) : null}
          {earlier.map((review) => (
            <details key={review.id} className="card">
              <summary>
                Review {review.number}, v{review.rounds.at(-1)?.version}: {progressWords(review)}
              </summary>
              <ReviewLog designId={designId} review={review} mayDismiss={false} />
            </details>
          ))}
        </aside>
        <div>
          {last ? (
            <Reviewed
              designId={designId}
              version={last.version}
              since={sinceVersion(reviews, actorId, last.version)}
              isAlone={view === 'alone'}
            />
          ) : (
            <StateBox plan={EMPTY} title="A review is of a version that never changes">
              <p className="soft">
                Ask people, or whoever speaks for ML, data, SRE, privacy or product. They read the version, comment, ask
                for changes or approve. What is edited afterwards is shown as not reviewed until it is handed in.
              </p>
              {may.submit ? null : <p className="soft">Whoever edits this design can ask for one.</p>}
            </StateBox>
          )}
          {shown && last && mayDecide ? (
            <div className="sheet">
              <div className="card" id="your-verdict" tabIndex={-1}>
                <h2 className="card-title">Your verdict</h2>
                <VerdictForm
                  key={shown.id}
                  designId={designId}
                  reviewId={shown.id}
                  round={last.number}
                  version={last.version}
                  own={own}
                />
              </div>
            </div>
          ) : null}
          <section className="sheet noprint" aria-label="Discussion">
            <div className="card">
              <h2 className="card-title">Discussion</h2>
              <Discussion designId={designId} step={null} />
            </div>
          </section>
        </div>
      </div>
    </main>
  )
}
