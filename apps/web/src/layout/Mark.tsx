/** Two circles that meet: two sights, one person. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 22" aria-hidden="true" focusable="false">
      <circle cx="11" cy="11" r="10" className="mark-pile" />
      <circle cx="21" cy="11" r="10" className="mark-near" />
    </svg>
  )
}
