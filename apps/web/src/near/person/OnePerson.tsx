import { Select } from "@navikt/ds-react"
import { ArrowLeftIcon } from "@navikt/aksel-icons"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { nearPersonQuery, nearReferralQuery, planVersionQuery } from "../../api/near.ts"
import { Answered } from "../../layout/Answered.tsx"
import { Empty } from "../../layout/Empty.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { HelpForm } from "../forms/HelpForm.tsx"
import { LineForm, type PlanPart, writtenParts } from "../forms/LineForm.tsx"
import { MomentForm } from "../forms/MomentForm.tsx"
import { ReplyForm } from "../forms/ReplyForm.tsx"
import { SeenForm } from "../forms/SeenForm.tsx"
import { TalkForm } from "../forms/TalkForm.tsx"
import { WindowForm } from "../forms/WindowForm.tsx"
import { Heading } from "../Heading.tsx"
import { OutboxList } from "../outbox/OutboxList.tsx"
import type { OwnPerson } from "../PeopleList.tsx"
import { PersonName } from "../PersonName.tsx"
import { hrefNear, pagesOfPerson, type WhereNear } from "../whereNear.ts"
import { ActionBar } from "./ActionBar.tsx"
import { MomentsPage } from "./MomentsPage.tsx"
import type { NearReferral } from "./NearReferral.ts"
import { NowPage } from "./NowPage.tsx"
import { PlanPage } from "./PlanPage.tsx"
import { SaidPage } from "./SaidPage.tsx"

/** One person: a page at a time about them, what can be written where the thumb is, or a form. */
export function OnePerson({ person, where }: { readonly person: OwnPerson; readonly where: WhereNear }) {
  const { near } = useWords()
  const referrals = person.referrals.map(
    ({ receivedAt, referralId }): NearReferral => ({ referralId, isReadable: receivedAt !== undefined })
  )
  const [chosen, setChosen] = useState<string>()
  const referral = referrals.find(({ referralId }) => referralId === chosen) ?? referrals.at(-1)
  const { personKey, windows } = person
  // Asked for at once, so that the guide's list is there when the line is not.
  useQuery({ ...nearReferralQuery(referral?.referralId ?? ""), enabled: referral?.isReadable === true })
  const form = <Form person={person} referral={referral} where={where} />
  if (!pagesOfPerson.some((page) => page === where.view)) return form
  return (
    <>
      <a className="near-back" href="#/">
        <ArrowLeftIcon aria-hidden /> {near.back}
      </a>
      <Heading>
        <PersonName personKey={personKey} />
      </Heading>
      {referrals.length < 2 ? null : (
        <Select label={near.referral} value={referral?.referralId} onChange={({ target }) => setChosen(target.value)}>
          {referrals.map(({ referralId }) => (
            <option key={referralId} value={referralId}>
              {referralId}
            </option>
          ))}
        </Select>
      )}
      <nav className="near-pages" aria-label={near.pages}>
        {pagesOfPerson.map((page) => (
          <a key={page} href={hrefNear(personKey, page)} aria-current={where.view === page ? "page" : undefined}>
            {near.page[page]}
          </a>
        ))}
      </nav>
      <OutboxList personKey={personKey} />
      {referral === undefined ? (
        <Empty title={near.noReferral} />
      ) : where.view === "said" ? (
        <SaidPage referral={referral} />
      ) : where.view === "plan" ? (
        <PlanPage personKey={personKey} referralId={referral.referralId} />
      ) : where.view === "moments" ? (
        <MomentsPage personKey={personKey} referralId={referral.referralId} />
      ) : (
        <NowPage person={person} referral={referral} />
      )}
      <ActionBar personKey={personKey} hasReferral={referral !== undefined} hasWindow={windows.length > 0} />
    </>
  )
}

function Form(props: { readonly person: OwnPerson; readonly referral: NearReferral | undefined; readonly where: WhereNear }) {
  const { near } = useWords()
  const { person, referral, where } = props
  const { personKey, windows } = person
  const [about, second] = where.about
  if (where.view === "talk") return <TalkForm personKey={personKey} windows={windows} />
  if (referral === undefined) return <Empty title={near.noReferral} />
  const { referralId } = referral
  switch (where.view) {
    case "seen":
      return <SeenForm personKey={personKey} referral={referral} />
    case "window":
      return <WindowForm key={about} personKey={personKey} referralId={referralId} windows={windows} confirming={about} />
    case "moment":
      return <MomentForm personKey={personKey} referralId={referralId} />
    case "help":
      return <HelpForm personKey={personKey} referralId={referralId} />
    case "reply":
      return about === undefined ? null : <ReplyForm key={about} personKey={personKey} reassessmentId={about} />
    case "line":
      return isPart(about) ? (
        <PlanLine key={`${about} ${second}`} personKey={personKey} referralId={referralId} part={about} lineId={second} />
      ) : null
    default:
      return <Empty title={near.notYours} />
  }
}

function isPart(part: string | undefined): part is PlanPart {
  return part === "mustBeInPlace" || writtenParts.some((written) => written === part)
}

/** The form of a line waits for the plan that it is a line of, and for its version where the line is there already. */
function PlanLine(props: {
  readonly personKey: string
  readonly referralId: string
  readonly part: PlanPart
  readonly lineId: string | undefined
}) {
  const { lineId, referralId } = props
  const person = useQuery(nearPersonQuery(referralId))
  const version = useQuery({ ...planVersionQuery(referralId), enabled: lineId !== undefined })
  if (lineId !== undefined && version.data === undefined) return <Answered query={version}>{() => null}</Answered>
  return (
    <Answered query={person}>{({ plan }) => (plan === null ? null : <LineForm {...props} plan={plan} version={version.data} />)}</Answered>
  )
}
