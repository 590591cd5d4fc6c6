/** Tokens and ground rules for a file on its own; system faces stand in for fonts that are not installed. */
export const FILE_CSS = `
:root { color-scheme: light dark;
--board: light-dark(#eef1ed, #0e1311); --sheet: light-dark(#fcfdfb, #161c19); --sheet-sunk: light-dark(#f5f7f3, #121815); --sheet-raised: light-dark(#ffffff, #1d2521); --sheet-hover: light-dark(#eff3ee, #1f2823);
--ink: light-dark(#17201b, #e5ebe6); --ink-soft: light-dark(#414d46, #b7c2bb); --ink-faint: light-dark(#5a665f, #93a098);
--rule: light-dark(#dbe0d9, #29322d); --rule-strong: light-dark(#b3bdb4, #414d46); --edge: light-dark(#7d8981, #6d7a72);
--accent: light-dark(#0b6350, #6fcdb3); --focus: light-dark(#0b6350, #8fdcc6);
--origin-user: light-dark(#9b2f62, #ee9bc0); --origin-calculated: light-dark(#1f5c9e, #8bbdf2); --origin-cited: light-dark(#6646a0, #bda6f0); --origin-measured: light-dark(#0a6674, #6fcbd9); --origin-assumed: light-dark(#855300, #e2b35e); --origin-decided: light-dark(#3f5d2a, #a9cd88);
--by-person: var(--origin-user); --error: light-dark(#ad1f1f, #ff9a8f); --warning: light-dark(#865200, #e6b45c); --info: light-dark(#41566b, #a9bdd1);
--font-prose: "Source Serif 4", "Iowan Old Style", Georgia, serif; --font-ui: "IBM Plex Sans", system-ui, sans-serif; --font-code: "IBM Plex Mono", ui-monospace, monospace; }
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--board); color: var(--ink); font: 400 .875rem/1.45 var(--font-ui); font-variant-numeric: tabular-nums lining-nums; }
h1, h2, h3, h4, p, ul, ol, dl, dd, figure, blockquote, pre { margin: 0; padding: 0; }
a { color: var(--accent); text-underline-offset: 3px; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
main { max-width: 54rem; margin: 2rem auto; background: var(--sheet); box-shadow: 0 0 0 1px var(--rule); border-radius: 3px; }
nav { max-width: 54rem; margin: 2rem auto 0; padding: 0 1rem; columns: 2; font-size: .8125rem; }
nav a { display: block; padding: .15rem 0; color: var(--ink-soft); text-decoration: none; break-inside: avoid; }
nav a:hover { text-decoration: underline; }
@media (max-width: 760px) { main { margin: 1rem 0 0; border-radius: 0; } nav { columns: 1; margin-top: 1rem; } }
@media print { :root { color-scheme: light; --board: #fff; --sheet: #fff; --sheet-sunk: #fff; } main { margin: 0; max-width: none; box-shadow: none; } nav { display: none; } }
`
