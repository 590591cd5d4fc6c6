import type { Config } from 'tailwindcss'

/** Every value is a token of components/styles/tokens.css: a colour that is not there has no meaning. */
export default {
  content: ['./app/**/*.tsx', './components/**/*.tsx'],
  theme: {
    extend: {
      colors: {
        board: 'var(--board)',
        sheet: {
          DEFAULT: 'var(--sheet)',
          sunk: 'var(--sheet-sunk)',
          raised: 'var(--sheet-raised)',
          hover: 'var(--sheet-hover)',
        },
        ink: { DEFAULT: 'var(--ink)', soft: 'var(--ink-soft)', faint: 'var(--ink-faint)' },
        rule: { DEFAULT: 'var(--rule)', strong: 'var(--rule-strong)' },
        edge: 'var(--edge)',
        accent: { DEFAULT: 'var(--accent)', strong: 'var(--accent-strong)', tint: 'var(--accent-tint)' },
        person: { DEFAULT: 'var(--by-person)', tint: 'var(--by-person-tint)' },
        error: { DEFAULT: 'var(--error)', tint: 'var(--error-tint)' },
        warning: { DEFAULT: 'var(--warning)', tint: 'var(--warning-tint)' },
        info: { DEFAULT: 'var(--info)', tint: 'var(--info-tint)' },
      },
      fontFamily: { prose: 'var(--font-prose)', ui: 'var(--font-ui)', code: 'var(--font-code)' },
      borderRadius: { sheet: 'var(--r-sheet)', control: 'var(--r-control)', tag: 'var(--r-tag)' },
      maxWidth: { measure: 'var(--measure)' },
      screens: { narrow: { max: '760px' } },
    },
  },
} satisfies Config
