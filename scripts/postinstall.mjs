// Prepares the database client. Never fails an install: build and start try again and say why.
import { generateClient } from './generate.mjs'

try {
  await generateClient()
} catch (error) {
  console.warn(`The database client will be generated at start: ${error.message}`)
}
