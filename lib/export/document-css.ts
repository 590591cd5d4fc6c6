/** What components/document/document.css says, for the file that has no page around it; a test keeps the two alike. */
export const DOCUMENT_CSS = `.doc { padding: 3rem 4rem 4rem; color: var(--ink); overflow-wrap: break-word; }
.doc h1 { font: 400 2.75rem / 1.12 var(--font-prose); letter-spacing: -0.022em; text-wrap: balance; margin: 4px 0 0; }
.doc .kicker { color: var(--ink-faint); font-size: 0.78125rem; }
.doc > section { margin-top: 3rem; }
.doc h2 { position: relative; font: 600 1.5rem / 1.25 var(--font-prose); letter-spacing: -0.012em; margin: 0 0 0.75rem; text-wrap: balance; }
.doc h2 .no { position: absolute; right: calc(100% + 0.9rem); top: 0.5em; color: var(--ink-faint); font: 400 0.875rem / 1 var(--font-ui); letter-spacing: 0; }
.doc h3 { font: 600 1rem / 1.4 var(--font-ui); margin: 1.5rem 0 0.35rem; }
.doc h4 { font: 600 1rem / 1.5 var(--font-prose); margin: 0.8em 0 0.2em; }
.doc h2, .doc h3, .doc section, .doc .decision, .doc figure { scroll-margin-top: calc(var(--bar-height, 0rem) + 1rem); }
.doc .anchor { margin-left: 0.4em; color: var(--ink-faint); text-decoration: none; font-weight: 400; opacity: 0; }
.doc h2:hover .anchor, .doc h3:hover .anchor, .doc .anchor:focus-visible { opacity: 1; }
.doc .prose { font: 400 1.0625rem / 1.6 var(--font-prose); max-width: 68ch; text-wrap: pretty; }
.doc .prose > * + * { margin-top: 0.8em; }
.doc .prose ul, .doc .prose ol { padding-left: 1.3em; list-style: disc; }
.doc .prose ol { list-style: decimal; }
.doc .prose li + li { margin-top: 0.35em; }
.doc .prose blockquote { padding-left: 0.75rem; border-left: 1px solid var(--rule-strong); color: var(--ink-soft); }
.doc .prose hr { border: 0; border-top: 1px solid var(--rule); }
.doc .prose pre { overflow-x: auto; padding: 0.75rem; background: var(--sheet-sunk); border: 1px solid var(--rule); border-radius: 4px; }
.doc code, .doc .code { font: 0.86em / 1.5 var(--font-code); overflow-wrap: anywhere; }
.doc .prose + .prose, .doc .note { margin-top: 0.8em; }
.doc .note { color: var(--ink-faint); font-size: 0.78125rem; }
.doc .lede { font: 400 1.3125rem / 1.5 var(--font-prose); max-width: 62ch; text-wrap: pretty; margin-top: 1.5rem; }
.doc .lede p + p { margin-top: 0.6em; }
.doc .lede .n { font-weight: 500; }
.doc .titleblock { display: grid; grid-template-columns: 1.6fr 1.3fr 0.9fr 1.3fr 1fr; margin-top: 1.5rem; border: 1px solid var(--ink-soft); font-size: 0.78125rem; }
.doc .titleblock > div { min-width: 0; padding: 0.4rem 0.6rem 0.45rem; border-right: 1px solid var(--rule-strong); }
.doc .titleblock > div:last-child { border-right: 0; }
.doc .titleblock:has(> div:nth-child(6)) { grid-template-columns: 1.4fr 1.5fr 1.2fr 0.8fr 1.1fr 0.9fr; }
.doc .titleblock dt { color: var(--ink-faint); font-size: 0.6875rem; }
.doc .titleblock dd { margin: 0; font-weight: 500; }
.doc .digest { list-style: none; margin: 1.5rem 0 0; padding: 0; border-top: 1px solid var(--rule); font-size: 0.875rem; }
.doc .digest li { display: grid; grid-template-columns: 7.5rem 1fr; gap: 0.75rem; padding: 0.4rem 0; border-bottom: 1px solid var(--rule); }
.doc .digest .step { color: var(--ink-faint); font-size: 0.78125rem; padding-top: 1px; }
.doc .digest a { white-space: nowrap; margin-left: 0.3em; }
.doc .legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; margin-top: 1.5rem; }
.doc .o { display: inline-flex; align-items: center; gap: 6px; font-size: 0.78125rem; }
.doc .o.user { color: var(--origin-user); }
.doc .o.calculated { color: var(--origin-calculated); }
.doc .o.cited { color: var(--origin-cited); }
.doc .o.measured { color: var(--origin-measured); }
.doc .o.decided { color: var(--origin-decided); }
.doc .o.assumed { color: var(--origin-assumed); }
.doc .n { display: inline; white-space: nowrap; margin: 0; padding: 0; border: 0; background: none; font: inherit; font-weight: 500; font-variant-numeric: tabular-nums lining-nums; letter-spacing: inherit; text-align: inherit; color: var(--ink); cursor: pointer; user-select: text; text-decoration: underline; text-decoration-skip-ink: none; text-underline-offset: 0.24em; text-decoration-thickness: 1px; border-radius: 2px; }
.doc .n.wordy { white-space: normal; }
.doc .n:hover { background: var(--sheet-hover); box-shadow: 0 0 0 3px var(--sheet-hover); }
.doc .n:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.doc .n::after { content: none; }
.doc .n.user { text-decoration-color: var(--origin-user); text-decoration-thickness: 2px; }
.doc .n.calculated { text-decoration-color: var(--origin-calculated); text-decoration-style: double; }
.doc .n.cited { text-decoration-color: var(--origin-cited); text-decoration-style: dotted; text-decoration-thickness: 2px; }
.doc .n.measured { text-decoration-color: var(--origin-measured); text-decoration-thickness: 1.5px; }
.doc .n.decided { text-decoration: none; padding-bottom: 2px; background: repeating-linear-gradient( 90deg, var(--origin-decided) 0 7px, transparent 7px 9.5px, var(--origin-decided) 9.5px 11px, transparent 11px 13.5px ) left 0 bottom 0 / 100% 1.5px repeat-x; }
.doc .n.decided:hover { background-color: var(--sheet-hover); }
@media (forced-colors: active) { .doc .n.decided { text-decoration: underline; }
}
.doc .n.assumed { text-decoration-color: var(--origin-assumed); text-decoration-style: dashed; text-decoration-thickness: 1.5px; }
.doc .unknown { color: var(--ink-faint); font-style: italic; }
.doc .from { position: fixed; inset: auto; margin: 6px 0 0; width: min(24rem, calc(100vw - 2rem)); max-height: min(28rem, 80vh); overflow: auto; padding: 0.85rem 1rem 1rem; background: var(--sheet-raised); color: var(--ink); border: 1px solid var(--rule-strong); border-radius: 4px; box-shadow: 0 12px 32px -8px rgb(0 0 0 / 0.3); font: 400 0.875rem / 1.45 var(--font-ui); }
.doc .from:popover-open { position-area: bottom; position-try-fallbacks: flip-block, flip-inline; }
@supports not (position-area: bottom) { .doc .from:popover-open { inset: auto 1rem 1rem auto; }
}
.doc .from > * + * { margin-top: 0.4rem; }
.doc .from-head { display: flex; justify-content: space-between; gap: 1rem; }
.doc .from-head b { white-space: nowrap; font-weight: 600; }
.doc .from .formula { display: block; font: italic 400 0.9375rem / 1.4 var(--font-prose); }
.doc .from .small { font-size: 0.78125rem; color: var(--ink-soft); }
.doc .from .kv { display: grid; grid-template-columns: 1fr auto; gap: 0.2rem 1rem; margin: 0.5rem 0 0; padding-top: 0.4rem; border-top: 1px solid var(--rule); font-size: 0.78125rem; }
.doc .from .kv dt { color: var(--ink-faint); }
.doc .from .kv dd { margin: 0; text-align: right; }
.doc table { border-collapse: collapse; width: 100%; margin-top: 1rem; font: 400 0.875rem / 1.42 var(--font-ui); }
.doc caption { text-align: left; font: 600 1rem / 1.4 var(--font-ui); color: var(--ink); padding: 0.5rem 0; }
.doc th { font-weight: 500; text-align: left; color: var(--ink-faint); font-size: 0.78125rem; vertical-align: bottom; padding: 0 0.75rem 0.4rem 0; border-bottom: 1px solid var(--rule-strong); }
.doc td, .doc tbody th { vertical-align: top; padding: 0.55rem 0.75rem 0.55rem 0; border-bottom: 1px solid var(--rule); }
.doc tbody th { color: var(--ink); font-size: 0.875rem; min-width: 6rem; }
.doc td { color: var(--ink-soft); }
.doc .num { text-align: right; white-space: nowrap; }
.doc th.num, .doc td.num { padding-right: 1rem; color: var(--ink); }
.doc thead th.num { color: var(--ink-faint); }
.doc tr > :last-child { padding-right: 0; }
.doc tbody tr:last-child > * { border-bottom-color: var(--rule-strong); }
.doc tr.hand::before { content: none; }
.doc tr.hand > :first-child { box-shadow: -0.75rem 0 var(--sheet), -0.95rem 0 var(--by-person); }
.doc .hand { position: relative; }
.doc div.hand::before { content: ""; position: absolute; left: -1.25rem; top: 0.2em; bottom: 0.2em; width: 3px; background: var(--by-person); }
.doc .by.person { color: var(--by-person); font: 400 0.78125rem / 1.45 var(--font-ui); margin-top: 0.3rem; }
.doc .decision { display: grid; grid-template-columns: 3rem 1fr; padding: 0.75rem 0; border-top: 1px solid var(--rule); }
.doc .decision > .no { color: var(--ink-faint); font-size: 0.78125rem; padding-top: 2px; }
.doc .decision .what { color: var(--ink-faint); font-size: 0.78125rem; }
.doc .decision .choice { font: 600 1.0625rem / 1.4 var(--font-prose); max-width: 68ch; }
.doc .decision .prose { font-size: 1rem; line-height: 1.55; margin-top: 0.15rem; }
.doc .instead { list-style: none; margin: 0.35rem 0 0; padding: 0; font-size: 0.875rem; color: var(--ink-soft); max-width: 46rem; }
.doc .instead s { color: var(--ink-faint); text-decoration-thickness: 1px; }
.doc .instead li + li { margin-top: 0.15rem; }
.doc .inst { font-size: 0.78125rem; color: var(--ink-faint); margin-top: 0.3rem; }
.doc .inst .n, .doc .instead .n, .doc td .n { font-family: var(--font-ui); }
.doc .finding { border-left: 3px solid var(--info); padding-left: 1rem; margin-top: 1.25rem; max-width: 46rem; }
.doc .finding.error { border-color: var(--error); }
.doc .finding.warning { border-color: var(--warning); }
.doc .finding .row { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.25rem 0.5rem; }
.doc .finding .row b { font-weight: 500; }
.doc .finding .check { margin-left: auto; color: var(--ink-faint); font-size: 0.78125rem; }
.doc .finding p + p { margin-top: 0.3rem; }
.doc .sev { display: inline-flex; align-items: center; gap: 5px; font-weight: 500; font-size: 0.78125rem; color: var(--info); }
.doc .sev.error { color: var(--error); }
.doc .sev.warning { color: var(--warning); }
.doc .clause { font: 400 0.9375rem / 1.45 var(--font-prose); padding-left: 0.75rem; border-left: 1px solid var(--rule-strong); color: var(--ink-soft); }
.doc figure { margin: 1.5rem 0 0; }
.doc figcaption { font-size: 0.78125rem; color: var(--ink-faint); margin-top: 0.75rem; }
.doc svg { display: inline-block; }
.doc figure svg { display: block; width: 100%; height: auto; }
.doc .dia.narrow { display: none; }
.doc .inwords { margin-top: 0.5rem; }
.doc .inwords summary { cursor: pointer; color: var(--ink-soft); }
.doc .inwords ol { list-style: decimal; columns: 2; column-gap: 2rem; padding-left: 2.2em; margin: 0.4rem 0 0; }
.doc .inwords li { break-inside: avoid; padding: 0.1rem 0; }
.doc .more { margin-top: 1rem; }
.doc .more summary { cursor: pointer; color: var(--ink-soft); font-size: 0.875rem; padding: 0.3rem 0; }
.doc .references { list-style: decimal; padding-left: 1.3em; font-size: 1rem; }
.doc .scroll { overflow-x: auto; }
@media screen and (max-width: 760px) { .doc { padding: 1.5rem clamp(1rem, 2.5vw, 2rem) 3rem; }
.doc h1 { font-size: 1.875rem; }
.doc .lede { font-size: 1.125rem; }
.doc h2 .no { position: static; margin-right: 0.6rem; }
.doc > section { margin-top: 2rem; }
.doc .titleblock, .doc .titleblock:has(> div:nth-child(6)) { grid-template-columns: 1fr 1fr; }
.doc .titleblock > div { border-bottom: 1px solid var(--rule-strong); }
.doc .titleblock > div:nth-child(2n) { border-right: 0; }
.doc .titleblock > div:last-child { border-bottom: 0; grid-column: 1 / -1; }
.doc .digest li { grid-template-columns: 1fr; gap: 0; }
.doc .dia.wide { display: none; }
.doc .dia.narrow { display: block; max-width: 24rem; }
.doc .budget svg { min-width: 34rem; }
.doc .inwords ol { columns: 1; }
.doc .decision { grid-template-columns: 1fr; }
.doc div.hand::before { left: -0.75rem; }
.doc .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.doc .stack, .doc .stack caption, .doc .stack tbody, .doc .stack tr, .doc .stack tbody th, .doc .stack td { display: block; }
.doc .stack tr { padding: 0.6rem 0; border-bottom: 1px solid var(--rule); }
.doc .stack td, .doc .stack tbody th { border: 0; padding: 0.12rem 0; text-align: left; white-space: normal; }
.doc .stack td[data-l] { display: flow-root; padding-left: 8rem; }
.doc .stack td[data-l]::before { content: attr(data-l); float: left; width: 7.5rem; margin-left: -8rem; color: var(--ink-faint); font-size: 0.78125rem; line-height: 1.6; }
.doc .stack td:empty { display: none; }
}
@media (pointer: coarse) { .doc td .n { padding-block: 0.35rem; }
}
@media print { .doc { padding: 0; }
.doc .from, .doc .anchor { display: none; }
.doc h1 { font-size: 25pt; }
.doc h2 { font-size: 15pt; break-after: avoid; }
.doc h2 .no { position: static; margin-right: 8pt; }
.doc h3, .doc caption { break-after: avoid; }
.doc > section { margin-top: 22pt; }
.doc tr, .doc figure, .doc .finding, .doc .decision, .doc .digest li { break-inside: avoid; }
.doc .prose { font-size: 10.2pt; max-width: none; }
.doc .lede { font-size: 12.5pt; max-width: none; }
.doc table, .doc .digest { font-size: 8.8pt; }
.doc td, .doc tbody th { font-size: inherit; }
.doc .dia.narrow { display: none; }
.doc .dia.wide { display: block; }
.doc a { color: inherit; }
.doc details::details-content { content-visibility: visible; block-size: auto; }
.doc summary { list-style: none; }
}
@page { size: A4; margin: 18mm 17mm 20mm; }
`
