import { DoorOpenIcon } from "@navikt/aksel-icons"
import type { ActNowAnswer } from "../../api/answers.ts"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"

/** The doors that are open now: service, telephone, until when, and what one must bring; or that there is none. */
export function DoorsNow({ doors }: { readonly doors: ActNowAnswer["doorsOpen"] }) {
  const { actNow, at } = useWords()
  const naming = useNaming()
  if (doors.length === 0) {
    return (
      <div className="doors quiet">
        <p className="line">{actNow.noDoor}</p>
      </div>
    )
  }
  return (
    <ul className="doors">
      {doors.map((door) => (
        <li key={door.doorId} title={naming.doorKind(door.kind)}>
          <DoorOpenIcon aria-hidden />
          <span>
            {door.service}
            {door.phone === undefined ? null : (
              <>
                {", "}
                <a className="phone" href={`tel:${door.phone.replaceAll(" ", "")}`}>
                  {door.phone}
                </a>
              </>
            )}
            <span className="quiet">
              {" "}
              {door.closesAtTime === "24:00" ? actNow.doorUntil(actNow.midnight) : actNow.doorUntil(`${at} ${door.closesAtTime}`)}
              {door.needs === "none" ? null : `, ${naming.of("doorNeeds", door.needs)}`}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
