/** The first that is found counts: nearly every browser says that it is Safari, and many that they are Chrome. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\/|Chromium\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

const find = (names: typeof BROWSERS, text: string) => names.find(([pattern]) => pattern.test(text))?.[1]

/** "Firefox on Windows". What a browser says of itself is a hint for its owner, and nothing more. */
export function agentWords(userAgent: string | null): string {
  const browser = find(BROWSERS, userAgent ?? '') ?? 'A browser'
  const system = find(SYSTEMS, userAgent ?? '')
  return system ? `${browser} on ${system}` : browser
}
