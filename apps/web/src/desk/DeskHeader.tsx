import { Header } from "../layout/Header.tsx"
import { useTimes } from "../time/TimesContext.tsx"
import { useWords } from "../words/WordsContext.tsx"
import { DeskNav } from "./DeskNav.tsx"

/** The header of the pages for those who give places: from when the data are, the other pages, and a way to the list. */
export function DeskHeader({ asOf, skipTo = "bunken" }: { readonly asOf: string; readonly skipTo?: string }) {
  const { deskProposal, header } = useWords()
  const times = useTimes()
  return (
    <Header
      subtitle={header.subtitle}
      dataAt={header.dataAt(`${times.dayInFull(times.today)} ${times.clock(asOf)}`)}
      nav={<DeskNav />}
      skipTo={{ id: skipTo, label: skipTo === "bunken" ? header.skip : deskProposal.skip }}
    />
  )
}
