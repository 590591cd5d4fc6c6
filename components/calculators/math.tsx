import temml from 'temml'

/** TeX of the registry as MathML, made on the server: nothing of it runs in the browser. */
function mathml(tex: string, display: boolean): string {
  const markup = temml.renderToString(tex, { displayMode: display, throwOnError: true, strict: true })
  // "min" and "ln" are words and stand upright; a style sheet cannot tell them from one letter.
  return markup.replaceAll(/<mi>(?=[A-Za-z]{2,}<)/g, '<mi class="word">')
}

export function MathLine({ tex }: { tex: string }) {
  return <div className="calc-eq" dangerouslySetInnerHTML={{ __html: mathml(tex, true) }} />
}

export function MathSymbol({ tex }: { tex: string }) {
  return <span className="calc-sym" dangerouslySetInnerHTML={{ __html: mathml(tex, false) }} />
}
