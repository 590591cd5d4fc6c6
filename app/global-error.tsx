'use client'

import './globals.css'

/** In place of the whole document, where its frame could not be drawn: by itself, since every page carries it. */
export default function GlobalErrorPage() {
  return (
    <html lang="en">
      <body>
        <main className="page narrow">
          <h1>This page could not be shown</h1>
          <p>What you saved is kept, and so is what you typed.</p>
          <button type="button" className="btn primary" onClick={() => location.reload()}>
            Load it again
          </button>
        </main>
      </body>
    </html>
  )
}
