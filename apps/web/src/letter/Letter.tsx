import type { BreachAnswer, DoorAnswer, DutyAnswer, OfferAnswer, ReferralAnswer, RightsDecisionAnswer } from "@samsyn/contract"
import { dutyAt } from "@samsyn/core"
import { DecidedWords } from "../me/DecidedWords.tsx"
import { useDoorHours } from "../me/Doors.tsx"
import { doorsAt } from "../me/doorsAt.ts"
import { emergencyNumber } from "../me/emergencyNumber.ts"
import { OfferWords } from "../me/OfferWords.tsx"
import { MissedWords, RightsWords } from "../me/RightsWords.tsx"
import { makeDateFormat } from "../time/dateFormat.ts"
import { useTimes } from "../time/TimesContext.tsx"
import { durationWords } from "../words/durationWords.ts"
import { useNaming, usePack } from "../words/NamingContext.tsx"
import { useWords } from "../words/WordsContext.tsx"

/** What stands in a letter to the person about one referral. */
export interface LetterContent {
  readonly name: string | undefined
  readonly referral: ReferralAnswer
  readonly decisions: ReadonlyArray<RightsDecisionAnswer>
  readonly breach: BreachAnswer
  readonly offers: ReadonlyArray<OfferAnswer>
  readonly doors: ReadonlyArray<DoorAnswer>
  readonly duty: ReadonlyArray<DutyAnswer>
}

/** The letter: the same as the person's page says, on paper, for whoever prints it. */
export function Letter({ content: { breach, decisions, doors, duty, name, offers, referral } }: { readonly content: LetterContent }) {
  const words = useWords()
  const { duration, me } = words
  const times = useTimes()
  const pack = usePack()
  const within = pack.triggers.find(({ code }) => code === "asked-for-help")?.contactWithin
  // Paper is read in another year too.
  const onPaper = makeDateFormat(words, { dateStyle: "long" })
  const onDuty = dutyAt(duty, times.now)
  const told = offers.filter(({ state }) => state === "offered" || state === "accepted" || state === "declined")
  const begunOn = offers.find(({ state }) => state === "arrived")?.trulyStartedOn
  const emergency = emergencyNumber[pack.jurisdiction]
  return (
    <article className="letter">
      <header className="letter-head">
        {name === undefined ? null : <p className="letter-to">{me.letter.to(name)}</p>}
        <p>{me.letter.written(onPaper(Date.parse(times.today)))}</p>
      </header>
      <h2 className="letter-subject">{me.letter.subject}</h2>
      <DecidedWords referral={referral} decisions={decisions} breach={breach} begunOn={begunOn} />
      {told.length === 0 ? null : (
        <section>
          <h3>{me.letter.placeOf}</h3>
          {told.map((offer) => (
            <OfferWords key={offer.id} offer={offer} />
          ))}
        </section>
      )}
      <section>
        <h3>{me.missed.title}</h3>
        <MissedWords />
      </section>
      <section>
        <h3>{me.rights.title}</h3>
        <RightsWords />
        <p>{me.letter.looked}</p>
      </section>
      <section>
        <h3>{me.letter.help}</h3>
        {within === undefined ? null : <p>{me.letter.helpMore(durationWords(duration, within))}</p>}
        <ul className="me-list">
          {emergency === undefined ? null : (
            <li>
              {me.help.emergency} <strong>{emergency}</strong>
            </li>
          )}
          {onDuty === undefined ? null : (
            <li>
              {me.doors.duty}: {onDuty.reach}
            </li>
          )}
          {doorsAt(doors, times.toField(times.now)).map(({ door }) => (
            <DoorOnPaper key={door.id} door={door} />
          ))}
        </ul>
      </section>
    </article>
  )
}

function DoorOnPaper({ door }: { readonly door: DoorAnswer }) {
  const { me } = useWords()
  const naming = useNaming()
  const hours = useDoorHours()
  return (
    <li>
      {door.service}
      {door.phone === undefined ? "" : `, ${door.phone}`}. {hours(door)}
      {door.onHolidays === true ? "" : `, ${me.doors.notOnHolidays}`}
      {door.needs === "none" ? "" : `, ${naming.of("doorNeeds", door.needs)}`}.
    </li>
  )
}
