/** What became of an instruction in words: nothing is applied before somebody accepts it. */
export function AskedEffect({ words, isOffered }: { words: string; isOffered: boolean }) {
  return (
    <div className="asked">
      <p className="small">
        <b>Drafted for “{words}”.</b>{' '}
        {isOffered ? (
          <>
            What would change is <a href="#proposal">offered above</a>; nothing is applied yet.
          </>
        ) : (
          'It changes nothing in this step. What is not followed stands under its open questions.'
        )}
      </p>
    </div>
  )
}
