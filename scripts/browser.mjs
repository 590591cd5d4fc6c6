// The Chromium of the browser tests: CHROMIUM_PATH, then the usual places, then Playwright's own (undefined).
// The shell, which has no window, comes first: it takes half of the processor that the whole browser takes.
import fs from 'node:fs'

const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

export const chromiumPath = () => process.env.CHROMIUM_PATH || PLACES.find((place) => fs.existsSync(place))

/** Chromium's sandbox refuses to run as root. */
export const chromiumArgs = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : [])
