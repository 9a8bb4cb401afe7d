import { Fragment } from "react"

/** How a telephone number looks in a line that someone wrote: eight digits or more, with spaces. */
const number = /(\+?\d(?:[ ]?\d){7,})/

/** A line with the telephone numbers in it as links, so that one thumb is enough. */
export function Phones({ text }: { readonly text: string }) {
  return text
    .split(number)
    .map((part, index) => (index % 2 === 0 ? <Fragment key={index}>{part}</Fragment> : <Phone key={index} number={part} />))
}

export function Phone({ label, number: called }: { readonly number: string; readonly label?: string }) {
  return (
    <a className="phone me-phone" href={`tel:${called.replaceAll(" ", "")}`} {...(label === undefined ? {} : { "aria-label": label })}>
      {called}
    </a>
  )
}
