/**
 * Stands in the browser's bundle for `@codemirror/lang-html` (next.config.mjs): the language of Markdown brings it along,
 * with those of scripts and styles, half of all that the editor of prose would load, for blocks of HTML that no text
 * here has. Without `markdown()` nothing of it is ever called.
 */
export const html = () => null
export const htmlCompletionSource = () => null
