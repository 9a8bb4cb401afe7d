/** There is nothing, and why that may be. */
export function Empty({ more, title }: { readonly title: string; readonly more?: string }) {
  return (
    <div className="empty">
      <p>{title}</p>
      {more === undefined ? null : <p className="quiet">{more}</p>}
    </div>
  )
}
