import { ArrowLeftIcon, NotePencilIcon } from "@navikt/aksel-icons"
import { Button } from "@navikt/ds-react"
import { useQuery } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import type { ActNowAnswer } from "../../api/answers.ts"
import { Refused } from "../../api/client.ts"
import { referralQuery, sideBySideQuery } from "../../api/desk.ts"
import { Pending } from "../../layout/Pending.tsx"
import { useMediaQuery } from "../../layout/useMediaQuery.ts"
import { choose } from "../../layout/useChosen.ts"
import { NoteForm } from "../note/NoteForm.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { Notes } from "./Notes.tsx"
import { PersonHead } from "./PersonHead.tsx"
import { Proposal } from "./Proposal.tsx"
import { Sights } from "./Sights.tsx"

/** The chosen person's two sights, where the proposal puts them, and what those near the person have written. */
export function PersonPanel({ referralId, windows }: { readonly referralId: string; readonly windows: ReadonlyArray<ActNowAnswer> }) {
  const { person, noteForm, trouble } = useWords()
  const referral = useQuery(referralQuery(referralId))
  const sights = useQuery(sideBySideQuery(referralId))
  const [isWriting, setIsWriting] = useState(false)
  const [hasSaved, setHasSaved] = useState(false)
  const panel = useRef<HTMLElement>(null)
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
  }, [hasSaved])
  const open = windows.filter(({ about, state }) => about === referralId && state === "open")

  return (
    <section className="person" aria-labelledby="person-title" ref={panel}>
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
            <Sights sights={sights.data} referral={referral.data} />
          )}
          <Proposal referral={referral.data} />
          <Notes referralId={referralId} />
        </>
      )}
    </section>
  )
}

/** Back to the pile, and to the row one came from. */
function leave(referralId: string): void {
  choose(undefined)
  requestAnimationFrame(() =>
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-opens="${CSS.escape(referralId)}"]`)?.focus())
  )
}
