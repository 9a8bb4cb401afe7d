import type { ReactElement } from "react"
import type { BothSay, Said, SideBySideAnswer } from "../../api/answers.ts"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { useIsOnList, valueWords } from "./useFactValue.ts"

/** Who knows what: what both say, what only one side says, and above them what they say differently. */
export function FactColumns(props: {
  readonly facts: SideBySideAnswer["facts"]
  readonly disagreements: ReadonlyArray<BothSay>
  readonly condition: string | null
}) {
  const { facts: words } = useWords()
  const { both, onlyPile, onlyNearby } = props.facts
  const isOnList = useIsOnList(props.condition)
  return (
    <section className="card facts" aria-labelledby="facts-title">
      <h3 id="facts-title" className="section-title">
        {words.title}
      </h3>
      {props.disagreements.length === 0 ? null : (
        <div className="disagreements">
          <h4>{words.disagree}</h4>
          <p className="quiet">{words.disagreeMore}</p>
          <ul>
            {props.disagreements.map((say) => (
              <Disagreement key={say.circumstance} say={say} />
            ))}
          </ul>
        </div>
      )}
      <div className="fact-columns">
        <Column title={words.both} sight="both">
          {both.map(({ circumstance, nearby }) => (
            <FactItem key={circumstance} said={nearby} onList={isOnList(circumstance)} />
          ))}
        </Column>
        <Column title={words.onlyPile} sight="pile">
          {onlyPile.map((said) => (
            <FactItem key={said.id} said={said} onList={isOnList(said.circumstance)} />
          ))}
        </Column>
        <Column title={words.onlyNear} sight="near">
          {onlyNearby.map((said) => (
            <FactItem key={said.id} said={said} onList={isOnList(said.circumstance)} />
          ))}
        </Column>
      </div>
    </section>
  )
}

function Column({
  title,
  sight,
  children
}: {
  readonly title: string
  readonly sight: string
  readonly children: ReadonlyArray<ReactElement>
}) {
  const { facts: words } = useWords()
  return (
    <div className="fact-column" data-sight={sight}>
      <h4>{title}</h4>
      {children.length === 0 ? <p className="quiet">{words.none}</p> : <ul>{children}</ul>}
    </div>
  )
}

function FactItem({ said, onList }: { readonly said: Said; readonly onList: boolean }) {
  const words = useWords()
  const naming = useNaming()
  return (
    <li>
      <p>
        {naming.circumstance(said.circumstance)}: <strong>{valueWords(words, said.value)}</strong>
        {onList ? <span className="on-list">{words.facts.onList}</span> : null}
      </p>
      <Provenance said={said} />
    </li>
  )
}

function Disagreement({ say }: { readonly say: BothSay }) {
  const words = useWords()
  const naming = useNaming()
  return (
    <li>
      <p>{naming.circumstance(say.circumstance)}</p>
      <div className="disagreement-sides">
        <div data-sight="pile">
          <strong>{valueWords(words, say.pile.value)}</strong>
          <Provenance said={say.pile} />
        </div>
        <div data-sight="near">
          <strong>{valueWords(words, say.nearby.value)}</strong>
          <Provenance said={say.nearby} />
        </div>
      </div>
    </li>
  )
}

/** Who saw it, when, and whether at first hand. */
function Provenance({ said }: { readonly said: Said }) {
  const { facts: words } = useWords()
  const naming = useNaming()
  const times = useTimes()
  return (
    <p className="provenance">
      {[words.by(naming.of("roles", said.by.role), said.by.service), naming.of("bases", said.basis), times.instant(said.observedAt)].join(
        " · "
      )}
    </p>
  )
}
