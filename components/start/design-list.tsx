import Link from 'next/link'
import '@/components/tags/tags.css'
import { findCheck } from '@/lib/checks/registry'
import {
  type Count,
  type DesignFilter,
  type DesignList,
  filterAddress,
  type FindingCount,
  isNarrowed,
  isSeverity,
  type OpenFindings,
} from '@/lib/designs/list/schema'
import type { TagCount } from '@/lib/designs/tags/schema'
import { ARCHETYPES } from '@/lib/knowledge/archetypes/registry'
import { DeletedNotice } from './on-demand'
import { designRow } from './design-rows'
import { DesignTable } from './design-table'
import { ImportDesign } from './import-design'
import type { FindingOption } from './finding-choice'
import { ListFilter } from './list-filter'
import { NothingFound } from './nothing-found'
import './list.css'

const KINDS = ARCHETYPES.map(({ id, name }) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name))
const SEVERITIES = { error: 'Any error', warning: 'Any warning', info: 'Any remark' } as const

/** “Accuracy on rare classes (2 designs)” */
function optionOf({ finding, designs }: FindingCount): FindingOption {
  const title = isSeverity(finding) ? SEVERITIES[finding] : (findCheck(finding)?.title ?? finding)
  const count = designs === 0 ? 'in none' : `${designs.toLocaleString('en-US')} ${designs === 1 ? 'design' : 'designs'}`
  return { id: finding, title, name: `${title} (${count})` }
}

/** Those that are open somewhere, and the one that is looked for. */
function optionsOf(counts: readonly FindingCount[], chosen: DesignFilter['finding']): FindingOption[] {
  const isThere = chosen === null || counts.some(({ finding }) => finding === chosen)
  return [...counts, ...(isThere ? [] : [{ finding: chosen, designs: 0 }])].map(optionOf)
}

function findingsHint({ counts, unchecked }: OpenFindings): string | null {
  if (unchecked > 0) return `${unchecked.toLocaleString('en-US')} designs are not looked at yet.`
  return counts.length === 0 ? 'None is open in any design.' : null
}

const shown = ({ count, isMore }: Count) => `${isMore ? 'more than ' : ''}${count.toLocaleString('en-US')}`

/** "4, one of them being drafted", "3 of 12", "50 of more than 1,000" */
function countText({ designs, matching, all }: DesignList, narrowed: boolean): string {
  if (narrowed) return `${shown(matching)} of ${shown(all)}`
  const drafting = designs.filter(({ steps }) => Object.values(steps).includes('drafting')).length
  if (drafting === 0) return shown(all)
  return `${shown(all)}, ${drafting === 1 ? 'one' : drafting} of them being drafted`
}

type Props = {
  list: DesignList
  filter: DesignFilter
  tags: readonly TagCount[]
  findings: OpenFindings
  inBin: number
  now: Date
}

/** The designs of this workspace: find, narrow, import, and the way to the bin. */
export function DesignsSection({ list, filter, tags, findings, inBin, now }: Props) {
  const narrowed = isNarrowed(filter)
  return (
    <>
      <div className="sech" id="designs">
        <h2>Designs</h2>
        <p className="faint small" role="status">
          {countText(list, narrowed)}
        </p>
        <ImportDesign />
        <ListFilter
          filter={filter}
          kinds={KINDS}
          findings={optionsOf(findings.counts, filter.finding)}
          hint={findingsHint(findings)}
          tags={tags}
        />
        {narrowed ? (
          <Link className="small" href="/#designs" prefetch={false} scroll={false}>
            Show all {shown(list.all)}
          </Link>
        ) : null}
        <DeletedNotice />
      </div>
      <section className="sheet list" aria-label="Designs">
        {list.designs.length > 0 ? (
          <DesignTable designs={list.designs.map((design) => designRow(design, now))} />
        ) : null}
        {list.designs.length === 0 ? <NothingFound filter={filter} findings={findings} all={shown(list.all)} /> : null}
        {list.unchecked > 0 ? (
          <p className="small soft list-more">
            {list.unchecked.toLocaleString('en-US')} designs are not looked at here: their findings are worked out as
            lists are opened, some at a time. <a href={filterAddress(filter)}>Look at more of them</a>
          </p>
        ) : null}
        <Pages list={list} filter={filter} />
      </section>
      <p className="small list-bin">
        <Link href="/designs/bin" prefetch={false}>
          Bin{inBin > 0 ? `, ${inBin}` : ''}
        </Link>
      </p>
    </>
  )
}

function Pages({ list: { next }, filter }: { list: DesignList; filter: DesignFilter }) {
  if (!next && !filter.after) return null
  return (
    <nav className="row small list-more" aria-label="Pages of the list">
      {filter.after ? (
        <Link href={`${filterAddress({ ...filter, after: null })}#designs`} prefetch={false}>
          To the first
        </Link>
      ) : null}
      {next ? (
        <Link href={`${filterAddress({ ...filter, after: next })}#designs`} prefetch={false}>
          Next 50
        </Link>
      ) : null}
    </nav>
  )
}
