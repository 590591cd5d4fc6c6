/**
 * Watches the text of a draft for its first card. Facts come first and make none; the card stands once a letter of a
 * value elsewhere has come. Reads each letter once, keeps the name of one key.
 */
export class FirstCard {
  #depth = 0
  #inString = false
  #escaped = false
  /** The string under way, as far as a key can be long. */
  #text = ''
  /** Of the outermost object, as last seen. */
  #key = ''
  #isValue = false
  #seen = false

  /** True from the piece on that holds the first letter of a card. */
  push(piece: string): boolean {
    for (const letter of piece) {
      if (this.#seen) break
      if (this.#inString) this.#inside(letter)
      else this.#outside(letter)
    }
    return this.#seen
  }

  #inside(letter: string): void {
    if (!this.#escaped && letter === '"') {
      this.#inString = false
      return
    }
    this.#escaped = !this.#escaped && letter === '\\'
    if (this.#isValue && this.#key !== 'facts' && this.#key !== '') this.#seen = true
    if (this.#text.length < 40) this.#text += letter
  }

  #outside(letter: string): void {
    if (letter === '{' || letter === '[') {
      this.#depth += 1
      this.#isValue = letter === '['
    } else if (letter === '}' || letter === ']') this.#depth -= 1
    else if (letter === ',') this.#isValue = false
    else if (letter === ':') {
      this.#isValue = true
      if (this.#depth === 1) this.#key = this.#text
    } else if (letter === '"' && this.#depth > 0) {
      this.#inString = true
      this.#escaped = false
      this.#text = ''
    }
  }
}
