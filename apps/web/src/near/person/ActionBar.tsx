import { ChatIcon, ClockIcon, EyeIcon, PencilLineIcon } from "@navikt/aksel-icons"
import { useWords } from "../../words/WordsContext.tsx"
import { hrefNear } from "../whereNear.ts"

/** What is done most often, where one thumb reaches it. */
export function ActionBar(props: { readonly personKey: string; readonly hasReferral: boolean; readonly hasWindow: boolean }) {
  const { near } = useWords()
  const actions = [
    ...(props.hasReferral
      ? ([
          { view: "seen", Icon: EyeIcon },
          { view: "window", Icon: ClockIcon }
        ] as const)
      : []),
    ...(props.hasWindow ? ([{ view: "talk", Icon: ChatIcon }] as const) : []),
    ...(props.hasReferral ? ([{ view: "moment", Icon: PencilLineIcon }] as const) : [])
  ]
  return (
    <nav className="near-bar" aria-label={near.actions}>
      {actions.map(({ Icon, view }) => (
        <a key={view} className="near-act" data-act={view} href={hrefNear(props.personKey, view)}>
          <Icon aria-hidden />
          {near.act[view]}
        </a>
      ))}
    </nav>
  )
}
