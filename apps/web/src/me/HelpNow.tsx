import { Button } from "@navikt/ds-react"
import type { OwnPeopleAnswer } from "@samsyn/contract"
import { Refused } from "../api/client.ts"
import { useWantHelp } from "../api/me.ts"
import { useTimes } from "../time/TimesContext.tsx"
import { durationWords } from "../words/durationWords.ts"
import { usePack } from "../words/NamingContext.tsx"
import { useWords } from "../words/WordsContext.tsx"
import { Doors } from "./Doors.tsx"
import { emergencyNumber } from "./emergencyNumber.ts"
import { Phone } from "./Phones.tsx"

type OwnWindow = OwnPeopleAnswer["people"][number]["windows"][number]

/** The trigger that the person's own words open. */
const askedForHelp = "asked-for-help"

/** The person's own *I want help now*: one press, what happens then and by when, and which doors are open meanwhile. */
export function HelpNow(props: { readonly personKey: string | undefined; readonly windows: ReadonlyArray<OwnWindow> }) {
  const { duration, me } = useWords()
  const pack = usePack()
  const want = useWantHelp(props.personKey)
  const asked = latestWish(props.windows)
  const within = pack.triggers.find(({ code }) => code === askedForHelp)?.contactWithin
  const emergency = emergencyNumber[pack.jurisdiction]
  const isOwed = asked !== undefined && owesTalk(asked)
  return (
    <section className="me-help" aria-labelledby="help-title">
      <h3 id="help-title" className="section-title">
        {me.help.title}
      </h3>
      <div role="status" className="me-help-state">
        {want.isPending && want.failureCount > 0 ? <NotSent /> : null}
        {want.isError ? <p className="me-help-wrong">{want.error instanceof Refused ? me.help.refused : me.help.notSent}</p> : null}
        {want.isSuccess ? <p className="me-help-received">{me.help.received}</p> : null}
        {asked === undefined ? null : <Asked window={asked} />}
      </div>
      {asked === undefined && within !== undefined ? (
        <p>
          {me.help.before(durationWords(duration, within))} {me.help.noReason}
        </p>
      ) : null}
      <div className="me-help-ask" data-owed={isOwed}>
        <Button
          size="medium"
          variant={isOwed ? "secondary" : "primary"}
          className="me-help-button"
          loading={want.isPending && want.failureCount === 0}
          onClick={() => want.mutate()}
        >
          {asked === undefined ? me.help.button : me.help.again}
        </Button>
      </div>
      {emergency === undefined ? null : (
        <p className="me-emergency">
          {me.help.emergency} <Phone number={emergency} />
        </p>
      )}
      <Doors />
    </section>
  )
}

const owesTalk = ({ contactedAt, contactOverdue }: OwnWindow) => contactedAt === undefined && !contactOverdue

/** What is open of the person's wishes: the one that still owes them a talk in time, else the latest. */
function latestWish(windows: ReadonlyArray<OwnWindow>): OwnWindow | undefined {
  const open = windows.filter(({ state, trigger }) => trigger === askedForHelp && state === "open")
  return open.find(owesTalk) ?? open.toSorted((one, other) => (one.openedAt < other.openedAt ? 1 : -1))[0]
}

function NotSent() {
  const { me } = useWords()
  return (
    <div className="me-help-wrong">
      <p>
        <strong>{me.help.notSent}</strong>
      </p>
      <p>{me.help.notSentMore}</p>
    </div>
  )
}

/** What is on record of the wish: by when someone talks with the person, whether that was kept, and what happens now. */
function Asked({ window }: { readonly window: OwnWindow }) {
  const { me } = useWords()
  const times = useTimes()
  if (window.contactedAt !== undefined) {
    return (
      <>
        <p>{me.help.asked(times.instant(window.openedAt))}</p>
        <p>
          <strong>{me.help.talked(times.instant(window.contactedAt))}</strong>
        </p>
      </>
    )
  }
  if (window.contactOverdue) {
    return (
      <div className="me-help-wrong">
        <p>
          <strong>{me.help.overdue(times.instant(window.contactBy))}</strong>
        </p>
        <p>{me.help.overdueMore}</p>
      </div>
    )
  }
  return (
    <>
      <p>{me.help.asked(times.instant(window.openedAt))}</p>
      <p className="me-talk-by">{me.help.talkBy(times.until(window.contactBy))}</p>
      <h4 className="me-subtitle">{me.help.next}</h4>
      <ol className="me-list">
        <li>{me.help.nextTold}</li>
        <li>{me.help.nextTalk}</li>
        <li>{me.help.nextDuty}</li>
      </ol>
      <p className="quiet">{me.help.keepsPlace}</p>
    </>
  )
}
