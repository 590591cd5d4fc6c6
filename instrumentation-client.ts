import { wholePages } from '@/components/shell/whole-pages'

window.fetch = wholePages(window.fetch)
