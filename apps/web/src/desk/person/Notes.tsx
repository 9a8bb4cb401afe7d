import type { NoteAnswer } from "../../api/answers.ts"
import { notesQuery } from "../../api/desk.ts"
import { Pending } from "../../layout/Pending.tsx"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { useFactValue } from "./useFactValue.ts"
import { useStillQuery } from "./useStillQuery.ts"

/** What those near the person have written and share with the unit, the latest first. */
export function Notes({ referralId }: { readonly referralId: string }) {
  const { notes: words, trouble } = useWords()
  const notes = useStillQuery(notesQuery(referralId))
  return (
    <section className="card" aria-labelledby="notes-title">
      <h3 id="notes-title" className="section-title">
        {words.title} {notes.data === undefined ? null : <span className="count">{notes.data.length}</span>}
      </h3>
      {notes.data === undefined ? (
        notes.isError ? (
          <p className="quiet">{trouble.part}</p>
        ) : (
          <Pending lines={2} />
        )
      ) : (
        <NoteList notes={notes.data} />
      )}
    </section>
  )
}

function NoteList({ notes }: { readonly notes: ReadonlyArray<NoteAnswer> }) {
  const { notes: words } = useWords()
  if (notes.length === 0) return <p className="quiet">{words.none}</p>
  return (
    <ul className="notes">
      {notes
        .toSorted((one, other) => Date.parse(other.observedAt) - Date.parse(one.observedAt))
        .map((note) => (
          <NoteItem key={note.id} note={note} />
        ))}
    </ul>
  )
}

function NoteItem({ note }: { readonly note: NoteAnswer }) {
  const { notes: words, facts: factWords, and } = useWords()
  const naming = useNaming()
  const times = useTimes()
  const factValue = useFactValue()
  return (
    <li>
      <p className="note-by">
        <strong>{factWords.by(naming.of("roles", note.by.role), note.by.service)}</strong>{" "}
        <span className="quiet">
          {naming.of("bases", note.basis)}, {factWords.seen(times.instant(note.observedAt))}
        </span>
      </p>
      <p className="note-text">{note.text}</p>
      <p className="quiet">
        {[
          ...note.facts.map((fact) => factValue(fact)),
          ...(note.windowId === undefined ? [] : [words.hasWindow]),
          factWords.sharedWith(and(note.sharedWith.map((audience) => naming.of("audiences", audience))))
        ].join(" · ")}
      </p>
    </li>
  )
}
