import { Button } from "@navikt/ds-react"
import { useQuery } from "@tanstack/react-query"
import type { BlockAnswer } from "@samsyn/contract"
import { readingQuery, type ReadingStep, useChangeReading } from "../api/me.ts"
import { Answered } from "../layout/Answered.tsx"
import { useObserver } from "../session/SessionContext.tsx"
import { useTimes } from "../time/TimesContext.tsx"
import { useNaming } from "../words/NamingContext.tsx"
import { useWords } from "../words/WordsContext.tsx"
import { FoldedPart } from "./Part.tsx"

const scopes = ["referral-to-near", "near-to-place"] as const

/** Who may read about the person: what they said yes to, who is near them, whom they closed out, and what was opened because it was urgent. */
export function WhoReads({ personKey }: { readonly personKey: string }) {
  const { and, capital, me, session } = useWords()
  const times = useTimes()
  const naming = useNaming()
  const by = useObserver()
  const reading = useQuery(readingQuery(personKey))
  const change = useChangeReading(personKey)
  const send = (step: ReadingStep) => change.mutate(step)
  const nameOf = ({ against }: BlockAnswer) => {
    if (against.tag === "service") return session.serviceName(against.service)
    if (against.tag === "role") return session.roles[against.role]
    if (against.tag === "subject") return me.reading.blockedSomeone
    return `${me.reading.blockedOthers} (${and(against.services.map(session.serviceName))})`
  }
  return (
    <FoldedPart title={me.reading.title}>
      <Answered query={reading} lines={4}>
        {({ assignments, blocks, consents, emergencies }) => {
          const standing = blocks.filter(({ lifted }) => lifted === undefined)
          const closed = new Set(standing.flatMap(({ against }) => (against.tag === "service" ? [against.service] : [])))
          const near = assignments.filter(
            ({ ended, to, until }) => ended === undefined && !isPast(until, times.now) && !closed.has(to.service)
          )
          return (
            <>
              <h4 className="me-subtitle">{me.reading.consents}</h4>
              <ul className="me-rows">
                {scopes.map((scope) => {
                  const all = consents.filter((consent) => consent.scope === scope)
                  const given = all.find(({ withdrawn }) => withdrawn === undefined)
                  const withdrawn = all.flatMap((consent) => consent.withdrawn ?? []).at(-1)
                  return (
                    <li key={scope}>
                      <span>
                        {me.reading.scopes[scope]}.{" "}
                        <span className="quiet">
                          {given !== undefined
                            ? me.reading.given(times.dayInFull(times.dayOf(given.given.at)))
                            : withdrawn !== undefined
                              ? me.reading.withdrawn(times.dayInFull(times.dayOf(withdrawn.at)))
                              : me.reading.notGiven}
                        </span>
                      </span>
                      <Button
                        size="small"
                        variant="secondary"
                        data-color="neutral"
                        disabled={change.isPending}
                        aria-label={`${given === undefined ? me.reading.give : me.reading.withdraw}: ${me.reading.scopes[scope]}`}
                        onClick={() =>
                          send(given === undefined ? { step: "consent", by, scope } : { step: "withdraw", consentId: given.id, by })
                        }
                      >
                        {given === undefined ? me.reading.give : me.reading.withdraw}
                      </Button>
                    </li>
                  )
                })}
              </ul>
              <h4 className="me-subtitle">{me.reading.near}</h4>
              {near.length === 0 ? <p>{me.reading.nearNone}</p> : null}
              <ul className="me-rows">
                {near.map(({ from, id, to }) => (
                  <li key={id}>
                    <span>
                      {session.serviceName(to.service)} <span className="quiet">{me.reading.since(times.day(times.dayOf(from)))}</span>
                    </span>
                    <Button
                      size="small"
                      variant="secondary"
                      data-color="neutral"
                      disabled={change.isPending}
                      aria-label={me.reading.blockFor(session.serviceName(to.service))}
                      onClick={() => send({ step: "block", by, against: { tag: "service", service: to.service } })}
                    >
                      {me.reading.block}
                    </Button>
                  </li>
                ))}
              </ul>
              {standing.length === 0 ? null : (
                <>
                  <h4 className="me-subtitle">{me.reading.blocked}</h4>
                  <ul className="me-rows">
                    {standing.map((block) => (
                      <li key={block.id}>
                        <span>
                          {capital(nameOf(block))}{" "}
                          <span className="quiet">{me.reading.blockedSince(times.day(times.dayOf(block.set.at)))}</span>
                        </span>
                        <Button
                          size="small"
                          variant="secondary"
                          data-color="neutral"
                          disabled={change.isPending}
                          aria-label={me.reading.unblockFor(nameOf(block))}
                          onClick={() => send({ step: "lift", blockId: block.id, by })}
                        >
                          {me.reading.unblock}
                        </Button>
                      </li>
                    ))}
                  </ul>
                </>
              )}
              <p className="quiet">{me.reading.blockMore}</p>
              {emergencies.length === 0 ? null : (
                <>
                  <h4 className="me-subtitle">{me.reading.emergency}</h4>
                  <ul className="me-list">
                    {emergencies.map(({ id, opened: { at, by: opener }, reason }) => (
                      <li key={id}>
                        {me.reading.emergencyBy(
                          `${capital(naming.of("roles", opener.role))}, ${session.serviceName(opener.service)},`,
                          times.instant(at)
                        )}{" "}
                        <q>{reason}</q>
                      </li>
                    ))}
                  </ul>
                </>
              )}
              {change.isError ? (
                <p className="refusal" role="alert">
                  {me.reading.failed}
                </p>
              ) : null}
            </>
          )
        }}
      </Answered>
    </FoldedPart>
  )
}

const isPast = (instant: string | undefined, now: number) => instant !== undefined && Date.parse(instant) <= now
