import { Refused } from "../../api/client.ts"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"

/** Why something was not recorded, in words: what was written stays where it is. */
export function Failure({ error, said = {} }: { readonly error: unknown; readonly said?: Readonly<Record<string, string>> }) {
  const { deskPerson } = useWords()
  const words = deskPerson.failed
  const naming = useNaming()
  if (error === null || error === undefined) return null
  if (!(error instanceof Refused)) return <Alarm text={words.down} />
  if (error.problem === "version-stale" || error.problem === "changed-meanwhile") return <Alarm text={words.changed} />
  if (error.problem === "not-allowed" || error.problem === "record-not-found") return <Alarm text={words.notAllowed} />
  const known = error.faults.flatMap(({ code }) => (Object.hasOwn(said, code) ? [said[code]] : []))
  if (known.length > 0) return <Alarm text={known.join(" ")} />
  return (
    <div className="refusal" role="alert">
      <p>{words.refused}</p>
      <ul>
        {error.faults.map(({ code, path }) => (
          <li key={`${path} ${code}`}>
            <code>{path}</code> {naming.of("faults", code)}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Alarm({ text }: { readonly text: string }) {
  return (
    <p className="refusal" role="alert">
      {text}
    </p>
  )
}
