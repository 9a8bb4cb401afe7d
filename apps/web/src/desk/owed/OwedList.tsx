import { Button, Chips, Select } from "@navikt/ds-react"
import { useState } from "react"
import type { OwedAnswer } from "../../api/answers.ts"
import { HeldLine } from "../pile/HeldLine.tsx"
import { useHeld } from "../pile/useHeld.ts"
import { useMore } from "../pile/useMore.ts"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { OwedItem } from "./OwedItem.tsx"

const idOf = ({ about, kind }: OwedAnswer) => `${kind} ${about.list} ${about.id}`

/** What is owed to people and units, the longest overdue first, with who is to do it; by role, and what is late alone, on asking. */
export function OwedList({ owed }: { readonly owed: ReadonlyArray<OwedAnswer> }) {
  const { deskPile } = useWords()
  const words = deskPile.owed
  const naming = useNaming()
  const held = useHeld(owed, idOf)
  const [owner, setOwner] = useState("")
  const [isLateOnly, setLateOnly] = useState(false)
  const counts = new Map<string, number>()
  for (const one of held.shown) counts.set(one.owner.role, (counts.get(one.owner.role) ?? 0) + 1)
  const matching = held.shown.filter((one) => (owner === "" || one.owner.role === owner) && (!isLateOnly || one.overdue))
  const { rest, showMore, shown } = useMore(matching)
  return (
    <>
      <div className="pile-filter">
        <Select
          className="pile-field"
          size="small"
          hideLabel
          label={words.owner}
          value={owner}
          onChange={({ target }) => setOwner(target.value)}
        >
          <option value="">{words.everyOwner}</option>
          {[...counts].map(([role, count]) => (
            <option key={role} value={role}>
              {deskPile.withCount(naming.of("roles", role), count)}
            </option>
          ))}
        </Select>
        <Chips size="small" className="pile-chips">
          <Chips.Toggle checkmark={false} selected={isLateOnly} onClick={() => setLateOnly(!isLateOnly)}>
            {words.lateOnly(held.shown.filter((one) => one.overdue).length)}
          </Chips.Toggle>
        </Chips>
      </div>
      <div className="pile-rows" {...held.within}>
        <div className="plain-scroll">
          {matching.length === 0 ? (
            <p className="quiet plain-note">{words.noneSo}</p>
          ) : (
            <ul className="plain-list">
              {shown.map((one) => (
                <OwedItem key={idOf(one)} owed={one} />
              ))}
            </ul>
          )}
          {rest === 0 ? null : (
            <Button size="small" variant="tertiary" onClick={showMore}>
              {deskPile.showMore(rest)}
            </Button>
          )}
        </div>
        <HeldLine waiting={held.waiting} onShow={held.release} />
      </div>
    </>
  )
}
