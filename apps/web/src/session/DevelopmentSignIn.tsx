import { Button, Radio, RadioGroup, Select } from "@navikt/ds-react"
import { useMutation } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import type { Role } from "../api/acting.ts"
import { type DevelopmentChoices, type SaidToBe, signInAs } from "../api/development.ts"
import { SyntheticTag } from "../layout/SyntheticTag.tsx"
import { useWords } from "../words/WordsContext.tsx"

/** The roles that have a room, in the order of how many act in them. */
const roles = ["coordinator", "assessor", "nearby", "unit-staff", "person", "auditor"] as const satisfies ReadonlyArray<Role>

/** Signs in on synthetic data: nothing is checked. A role, and for whom or where one acts in it, from the synthetic unit. */
export function DevelopmentSignIn({ choices, onSignedIn }: { readonly choices: DevelopmentChoices; readonly onSignedIn: () => void }) {
  const { capital, session: words } = useWords()
  const [role, setRole] = useState<(typeof roles)[number]>("coordinator")
  const [chosen, setChosen] = useState("")
  const [isMissing, setIsMissing] = useState(false)
  const signIn = useMutation({ mutationFn: signInAs, onSuccess: onSignedIn })
  const { development } = words

  const own = ownChoices(role, choices, words.serviceName)
  const enter = (event: FormEvent) => {
    event.preventDefault()
    const said = own.length === 1 ? own[0]?.said : own.find(({ id }) => id === chosen)?.said
    setIsMissing(said === undefined)
    if (said !== undefined) signIn.mutate(said)
  }
  return (
    <form className="development" onSubmit={enter} noValidate>
      <SyntheticTag />
      <p className="quiet">{development.explain}</p>
      <RadioGroup
        legend={development.title}
        value={role}
        onChange={(to: (typeof roles)[number]) => {
          setRole(to)
          setChosen("")
          setIsMissing(false)
        }}
      >
        {roles.map((each) => (
          <Radio key={each} value={each}>
            {capital(words.roles[each])}
          </Radio>
        ))}
      </RadioGroup>
      {own.length > 1 ? (
        <Select
          label={role === "person" ? development.person : role === "unit-staff" ? development.unit : development.service}
          value={chosen}
          error={isMissing ? development.missing : undefined}
          onChange={(event) => setChosen(event.target.value)}
        >
          <option value="">{development.choose}</option>
          {own.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      ) : null}
      {signIn.isError ? (
        <p className="refusal" role="alert">
          {development.failed}
        </p>
      ) : null}
      <Button type="submit" loading={signIn.isPending}>
        {development.enter}
      </Button>
    </form>
  )
}

interface Choice {
  readonly id: string
  readonly name: string
  readonly said: SaidToBe
}

/** For whom or where one may act in a role: as a person themselves, at a unit, or for a service. */
function ownChoices(
  role: (typeof roles)[number],
  { people, services, units }: DevelopmentChoices,
  serviceName: (service: string) => string
): ReadonlyArray<Choice> {
  if (role === "person") return people.map(({ name, personKey }) => ({ id: personKey, name: name ?? personKey, said: { role, personKey } }))
  if (role === "unit-staff") {
    return units.map(({ id, name }) => ({ id, name, said: { role, service: id, unitIds: [id] } }))
  }
  return services
    .filter((each) => each.role === role)
    .map((said) => ({ id: `${said.service} ${said.profession ?? ""}`, name: serviceName(said.service), said }))
}
