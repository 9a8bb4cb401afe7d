import "@navikt/ds-css/dist/component/togglegroup.css"
import "../offers/offers.css"
import { ArrowLeftIcon, ArrowCirclepathIcon, EnvelopeClosedIcon, NotePencilIcon, PrinterSmallIcon } from "@navikt/aksel-icons"
import { Button } from "@navikt/ds-react"
import { type MouseEvent, type RefObject, useEffect, useMemo, useRef, useState } from "react"
import type { ActNowAnswer } from "../../api/answers.ts"
import { Refused } from "../../api/client.ts"
import { referralQuery, sideBySideQuery } from "../../api/desk.ts"
import { go } from "../../layout/address.ts"
import { Pending } from "../../layout/Pending.tsx"
import { useMediaQuery } from "../../layout/useMediaQuery.ts"
import { choose } from "../../layout/useChosen.ts"
import { NoteForm } from "../note/NoteForm.tsx"
import { useSession } from "../../session/SessionContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { DateNotKept } from "./DateNotKept.tsx"
import { Decisions } from "./Decisions.tsx"
import { Disagreements } from "./Disagreements.tsx"
import { FactColumns } from "./FactColumns.tsx"
import { Notes } from "./Notes.tsx"
import { PersonHead } from "./PersonHead.tsx"
import { Proposal } from "./Proposal.tsx"
import { Reassessment } from "./Reassessment.tsx"
import { SharedWithUnit } from "./SharedWithUnit.tsx"
import { Sights } from "./Sights.tsx"
import { StillProvider, useStill } from "./StillContext.tsx"
import { useStillQuery } from "./useStillQuery.ts"

interface Shown {
  readonly referralId: string
  readonly windows: ReadonlyArray<ActNowAnswer>
}

/** The chosen person beside the queues. What others change waits while one reads or writes here, so that nothing moves under the cursor. */
export function PersonPanel(shown: Shown) {
  const { deskPerson } = useWords()
  const panel = useRef<HTMLElement>(null)
  return (
    <section className="person" aria-labelledby="person-title" ref={panel}>
      <StillProvider
        area={panel}
        news={(show) => (
          <Button size="small" icon={<ArrowCirclepathIcon aria-hidden />} onClick={show}>
            {`${deskPerson.news}. ${deskPerson.showNews}`}
          </Button>
        )}
      >
        <Everything {...shown} panel={panel} />
      </StillProvider>
    </section>
  )
}

/** Two sights, what was decided and is looked at again, where the proposal puts them, and what those near the person have written. */
function Everything({ panel, referralId, windows }: Shown & { readonly panel: RefObject<HTMLElement | null> }) {
  const { deskPerson, person, noteForm, trouble } = useWords()
  const { actor } = useSession()
  const referral = useStillQuery(referralQuery(referralId))
  const sights = useStillQuery(sideBySideQuery(referralId))
  const [isWriting, setIsWriting] = useState(false)
  const [hasSaved, setHasSaved] = useState(false)
  const writeButton = useRef<HTMLButtonElement>(null)
  const isAlone = useMediaQuery("(max-width: 67.99rem)")
  const isLoaded = referral.data !== undefined
  useEffect(() => {
    // Where the panel takes the place of the pile, the focus and the sight move to it.
    if (!isAlone || !isLoaded) return
    scrollTo(0, 0)
    document.getElementById("person-title")?.focus({ preventScroll: true })
  }, [isAlone, isLoaded])
  useEffect(() => {
    // What the note changed is above: the two dates, and the row in the pile.
    if (!hasSaved) return
    panel.current?.scrollIntoView({ block: "nearest" })
    panel.current?.scrollTo(0, 0)
    document.querySelector("tr[data-chosen=true]")?.scrollIntoView({ block: "nearest" })
    writeButton.current?.focus({ preventScroll: true })
  }, [hasSaved, panel])
  // As text, because the windows of others are no news here.
  const windowsText = useStill("windows", JSON.stringify(windows.filter(({ about }) => about === referralId)))
  const own = useMemo(() => JSON.parse(windowsText) as ReadonlyArray<ActNowAnswer>, [windowsText])
  const open = own.filter(({ state }) => state === "open")

  return (
    <>
      <Button className="back" size="xsmall" variant="tertiary" icon={<ArrowLeftIcon aria-hidden />} onClick={() => leave(referralId)}>
        {person.back}
      </Button>
      {referral.data === undefined ? (
        referral.isError ? (
          <p className="person-trouble">{referral.error instanceof Refused ? trouble.notFound : trouble.part}</p>
        ) : (
          <Pending lines={6} />
        )
      ) : (
        <>
          <PersonHead referral={referral.data}>
            {isWriting ? null : (
              <Button
                ref={writeButton}
                size="small"
                icon={<NotePencilIcon aria-hidden />}
                onClick={() => {
                  setHasSaved(false)
                  setIsWriting(true)
                }}
              >
                {person.writeNote}
              </Button>
            )}
            <Button size="small" variant="tertiary" icon={<PrinterSmallIcon aria-hidden />} onClick={() => print()}>
              {deskPerson.print}
            </Button>
            {actor.role === "coordinator" ? <LetterLink referralId={referralId} /> : null}
          </PersonHead>
          <p className="saved" role="status">
            {hasSaved ? noteForm.saved : null}
          </p>
          {isWriting ? (
            <NoteForm
              referral={referral.data}
              openWindows={open}
              onCancel={() => setIsWriting(false)}
              onSaved={() => {
                setIsWriting(false)
                setHasSaved(true)
              }}
            />
          ) : null}
          {sights.data === undefined ? (
            sights.isError ? (
              <p>{trouble.part}</p>
            ) : (
              <Pending lines={8} />
            )
          ) : (
            <>
              <Sights sights={sights.data} referral={referral.data} windows={own} />
              <Reassessment referral={referral.data} sights={sights.data} />
              <FactColumns facts={sights.data.facts} disagreements={sights.data.disagreements ?? []} condition={referral.data.condition} />
            </>
          )}
          <Proposal referral={referral.data} />
          <DateNotKept referral={referral.data} />
          <Decisions referralId={referralId} />
          {sights.data === undefined ? null : <Disagreements referralId={referralId} sights={sights.data} />}
          <SharedWithUnit referral={referral.data} />
          <Notes referralId={referralId} />
        </>
      )}
    </>
  )
}

/** The way to the letter that says the same to the person on paper. */
function LetterLink({ referralId }: { readonly referralId: string }) {
  const { deskPerson } = useWords()
  const to = `/letter#/${encodeURIComponent(referralId)}`
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    go(to)
  }
  return (
    <Button as="a" role="link" href={to} size="small" variant="tertiary" icon={<EnvelopeClosedIcon aria-hidden />} onClick={follow}>
      {deskPerson.letter}
    </Button>
  )
}

/** Back to the pile, and to the row one came from. */
function leave(referralId: string): void {
  choose(undefined)
  requestAnimationFrame(() =>
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-opens="${CSS.escape(referralId)}"]`)?.focus())
  )
}
