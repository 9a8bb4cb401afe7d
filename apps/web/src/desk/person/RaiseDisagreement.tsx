import { civilDateAfter, clockOf, forumsOf } from "@samsyn/core"
import { Button, Checkbox, CheckboxGroup, Select } from "@navikt/ds-react"
import { type FormEvent, useState } from "react"
import type { SideBySideAnswer } from "../../api/answers.ts"
import { useOpenDisagreement } from "../../api/deskPerson.ts"
import { useObserver } from "../../session/SessionContext.tsx"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming, usePack } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { DayField } from "../offers/DayField.tsx"
import { Failure } from "../offers/Failure.tsx"
import { useWhoWords } from "../offers/useWhoWords.ts"
import { saidIn } from "./saidIn.ts"
import { useKnownPeople } from "./useKnownPeople.ts"

/** Takes what cannot be settled to a forum, with an owner and a day; the circumstances that make the difference are chosen already. */
export function RaiseDisagreement(props: {
  readonly referralId: string
  readonly sights: SideBySideAnswer
  readonly reassessmentId: string | undefined
  readonly onSaved: () => void
}) {
  const { onSaved, reassessmentId, referralId, sights } = props
  const { deskPerson, capital } = useWords()
  const words = deskPerson.disagreement
  const times = useTimes()
  const naming = useNaming()
  const pack = usePack()
  const by = useObserver()
  const whoWords = useWhoWords()
  const owners = useKnownPeople(referralId, [by])
  const raise = useOpenDisagreement(referralId)
  const because = sights.difference?.because?.because.map(({ circumstance }) => circumstance) ?? []
  const differing = (sights.disagreements ?? []).map(({ circumstance }) => circumstance)
  const forums = forumsOf(pack)
  const [isOpen, setIsOpen] = useState(false)
  const [about, setAbout] = useState<ReadonlyArray<string>>()
  const [forum, setForum] = useState(forums[0] ?? "")
  const [owner, setOwner] = useState(0)
  const [dueOn, setDueOn] = useState(civilDateAfter(times.today, clockOf(pack, "disagreement-settling"), []))
  const [isTried, setIsTried] = useState(false)
  if (!isOpen) {
    return (
      <div className="actions">
        <Button size="small" variant="tertiary" onClick={() => setIsOpen(true)}>
          {words.open}
        </Button>
      </div>
    )
  }
  const said = [...new Set([...because, ...differing, ...saidIn(sights).map(({ circumstance }) => circumstance)])]
  const choices = said.length > 0 ? said : pack.circumstances.map(({ code }) => code)
  const chosen = about ?? [...new Set([...because, ...differing])]
  const isPast = dueOn === "" || dueOn < times.today
  const send = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    const who = owners[owner]
    if (chosen.length === 0 || isPast || who === undefined) return
    raise
      .mutateAsync({ by, circumstances: chosen, forum, owner: who, dueOn, ...(reassessmentId === undefined ? {} : { reassessmentId }) })
      .then(
        () => {
          setIsOpen(false)
          onSaved()
        },
        () => undefined
      )
  }
  return (
    <form className="stack" onSubmit={send} noValidate>
      <CheckboxGroup
        size="small"
        legend={words.about}
        value={[...chosen]}
        error={isTried && chosen.length === 0 ? words.missingAbout : undefined}
        onChange={(next: ReadonlyArray<string>) => setAbout(next)}
        className="radios"
      >
        {choices.map((code) => (
          <Checkbox key={code} value={code}>
            {naming.circumstance(code)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <div className="pair">
        <Select size="small" label={words.forum} value={forum} onChange={(event) => setForum(event.target.value)}>
          {forums.map((each) => (
            <option key={each} value={each}>
              {capital(naming.forum(each))}
            </option>
          ))}
        </Select>
        <DayField
          label={words.due}
          value={dueOn}
          min={times.today}
          error={isTried && isPast ? words.missingDue : undefined}
          onChange={setDueOn}
        />
      </div>
      <Select size="small" label={words.owner} value={owner} onChange={(event) => setOwner(Number(event.target.value))}>
        {owners.map((who, index) => (
          <option key={`${who.role} ${who.service}`} value={index}>
            {capital(whoWords(who))}
          </option>
        ))}
      </Select>
      <div className="actions">
        <Button size="small" type="submit" loading={raise.isPending}>
          {words.send}
        </Button>
        <Button size="small" type="button" variant="tertiary" onClick={() => setIsOpen(false)}>
          {deskPerson.reassessment.cancel}
        </Button>
      </div>
      <Failure error={raise.error} />
    </form>
  )
}
