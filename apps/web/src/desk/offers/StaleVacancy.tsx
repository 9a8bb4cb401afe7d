import { Button } from "@navikt/ds-react"
import type { VacancyAnswer } from "@samsyn/contract"
import { useCapacityStep } from "../../api/deskCapacity.ts"
import { useObserver, useSession } from "../../session/SessionContext.tsx"
import { useTimes } from "../../time/TimesContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { Failure } from "./Failure.tsx"

/** The word on a place is old: the unit is asked before it is offered, and what it says is recorded here. */
export function StaleVacancy({ vacancy }: { readonly vacancy: VacancyAnswer }) {
  const { deskProposal } = useWords()
  const words = deskProposal.stale
  const times = useTimes()
  const by = useObserver()
  const { actor } = useSession()
  const step = useCapacityStep(vacancy.id)
  return (
    <div className="stale">
      <p>
        {words.says(times.instant(vacancy.confirmedAt))}{" "}
        {vacancy.askedAt === undefined ? null : words.asked(times.instant(vacancy.askedAt))}
      </p>
      {actor.role === "coordinator" ? (
        <div className="actions">
          <Button
            size="xsmall"
            variant="secondary"
            disabled={step.isPending}
            onClick={() => step.mutate({ step: "askAbout", payload: { by } })}
          >
            {words.ask}
          </Button>
          <Button
            size="xsmall"
            variant="secondary"
            disabled={step.isPending}
            onClick={() => step.mutate({ step: "confirm", payload: { by } })}
          >
            {words.confirm}
          </Button>
        </div>
      ) : null}
      <Failure error={step.error} />
    </div>
  )
}
