const elevenDigits = /(?:^|[^\p{L}\p{N}])\d{6}[ .-]?\d{5}(?:$|[^\p{L}\p{N}])/u

/**
 * Whether something stands in a text as a Norwegian national number is written: eleven digits by themselves, with or without a sign after the sixth. It is not asked
 * whether there can be such a number: one that is mistyped says nearly as much.
 */
export function isWrittenAsNationalNumber(text: string): boolean {
  return elevenDigits.test(text)
}
