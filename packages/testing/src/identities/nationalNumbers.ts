/** Norwegian numbers that belong to nobody: test numbers (month + 80) with valid check digits, one for each place in the row, which has about 500 a day. */
export function testNumber(index: number): string {
  const day = 1 + (Math.floor(index / 400) % 28)
  const year = 50 + (Math.floor(index / (400 * 28)) % 40)
  let seen = -1
  for (let serial = 0; serial < 500; serial++) {
    const number = withCheckDigits(`${String(day).padStart(2, "0")}81${year}${String(serial).padStart(3, "0")}`)
    if (number !== undefined) seen += 1
    if (number !== undefined && seen === index % 400) return number
  }
  throw new Error("there are fewer test numbers a day than was thought")
}

/** Nine digits with the two that follow from them; none where no such digits exist. */
function withCheckDigits(nine: string): string | undefined {
  const first = checkDigit(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2])
  const second = first === 10 ? 10 : checkDigit(`${nine}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2])
  return second === 10 ? undefined : `${nine}${first}${second}`
}

function checkDigit(digits: string, weights: ReadonlyArray<number>): number {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return (11 - (sum % 11)) % 11
}
