import { Header } from "../layout/Header.tsx"
import { useTimes } from "../time/TimesContext.tsx"
import { useWords } from "../words/WordsContext.tsx"

/** The header of the desk: from when the data are, and a way past the act-now strip. */
export function DeskHeader({ asOf }: { readonly asOf: string }) {
  const { header } = useWords()
  const times = useTimes()
  return (
    <Header
      subtitle={header.subtitle}
      dataAt={header.dataAt(`${times.dayInFull(times.today)} ${times.clock(asOf)}`)}
      skipTo={{ id: "bunken", label: header.skip }}
    />
  )
}
