import { Button, Tag } from "@navikt/ds-react"
import { formatInstant } from "@samsyn/core"
import { useState } from "react"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { PersonName } from "../PersonName.tsx"
import { open } from "../whereNear.ts"
import { type Kept, kindOf, type Written } from "./Kept.ts"
import { takeOut, tryAgain, useOutbox } from "./outbox.ts"
import { writeDraft } from "./storage.ts"

/** What was written and is not sent: about everyone, or about one. Each with which it is, why, and the way on. */
export function OutboxList({ personKey }: { readonly personKey?: string }) {
  const { near } = useWords()
  const { kept, sending } = useOutbox()
  const own = kept.filter((one) => personKey === undefined || one.personKey === personKey)
  if (own.length === 0) return null
  return (
    <section className="near-section" aria-labelledby="outbox-title">
      <h3 id="outbox-title" className="section-title">
        {near.outbox.title}
      </h3>
      <ul className="cards">
        {own.map((one) => (
          <OutboxItem key={one.id} kept={one} isOnItsWay={one.id === sending} withName={personKey === undefined} />
        ))}
      </ul>
    </section>
  )
}

function OutboxItem(props: { readonly kept: Kept; readonly isOnItsWay: boolean; readonly withName: boolean }) {
  const { capital, near } = useWords()
  const times = useTimes()
  const naming = useNaming()
  const [isSure, setIsSure] = useState(false)
  const { isOnItsWay, kept, withName } = props
  const { outbox } = near
  const { form, id, owner, personKey, refused, writtenAt, written } = kept
  const why: Readonly<Record<string, string>> = outbox.why
  const factAt = (about: Written, path: string) => {
    const index = /^\/facts\/(\d+)\//.exec(path)?.[1]
    const circumstance = about.tag === "note" && index !== undefined ? about.note.facts[Number(index)]?.circumstance : undefined
    return circumstance === undefined ? undefined : naming.circumstance(circumstance)
  }
  const edit = async () => {
    if (form === undefined) return
    const [view = "", ...about] = form.view.split(":").map(decodeURIComponent)
    await writeDraft({ owner, personKey, view: form.view }, form.draft).catch(() => undefined)
    await takeOut(id)
    open(personKey, view, ...about)
  }
  return (
    <li className="card outbox-item" data-kept={refused === undefined ? "kept" : "refused"}>
      <div className="outbox-head">
        <span className="card-title">{outbox.what[kindOf(written)]}</span>
        <Tag size="small" variant="moderate" data-color={refused === undefined ? "info" : "danger"}>
          {refused === undefined ? (isOnItsWay ? outbox.sending : outbox.kept) : outbox.refused}
        </Tag>
      </div>
      <p className="quiet">
        {withName ? (
          <>
            <PersonName personKey={personKey} />,{" "}
          </>
        ) : null}
        {times.instant(formatInstant(writtenAt))}
      </p>
      <p className="outbox-words" dir="auto">
        {wordsOf(written)}
      </p>
      {refused === undefined ? null : (
        <div className="refusal">
          <p>{why[refused.problem] ?? outbox.why.other}</p>
          {refused.faults.length === 0 ? null : (
            <ul>
              {refused.faults.map(({ code, path }) => (
                <li key={`${path} ${code}`}>
                  {capital([factAt(written, path), naming.of("faults", code)].flatMap((part) => part ?? []).join(": "))}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {isOnItsWay ? null : (
        <div className="near-buttons">
          {form === undefined ? null : (
            <Button size="medium" variant="secondary" onClick={() => void edit()}>
              {outbox.edit}
            </Button>
          )}
          {refused === undefined ? null : (
            <Button size="medium" variant="secondary" onClick={() => void tryAgain(kept)}>
              {outbox.again}
            </Button>
          )}
          <Button
            size="medium"
            variant="tertiary"
            data-color="danger"
            aria-label={outbox.dropWhat(outbox.what[kindOf(written)])}
            onClick={() => (isSure ? void takeOut(id) : setIsSure(true))}
          >
            {isSure ? outbox.dropSure : outbox.drop}
          </Button>
        </div>
      )}
    </li>
  )
}

/** The words that someone wrote, for them to know it again. */
function wordsOf(written: Written): string {
  switch (written.tag) {
    case "note":
      return written.note.text
    case "moment":
      return written.moment.behaviour
    case "reply":
      return written.reply.text
    case "plan-line":
    case "put-plan-line":
      return "text" in written.line.line ? written.line.line.text : written.line.line.who
    default:
      return ""
  }
}
