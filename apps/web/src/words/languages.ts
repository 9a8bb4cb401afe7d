import { completed } from "./completed.ts"
import type { Aksel, LanguageFile, PracticeWords } from "./LanguageFile.ts"
import { language as nbTexts, name as nbName } from "./nb.ts"
import type { PartOf, Words } from "./Words.ts"

/** Everything that is written in a language: the texts of the pages, and those inside the design system's components. */
export interface Texts {
  readonly words: Words
  readonly aksel: Aksel
  /** What a language without a file of its own for the practice room says there. */
  readonly practice?: PartOf<PracticeWords>
  /** The language that says something in a part of the texts, or says it all; left out where that is one and the same for every part. */
  readonly languageOf?: (part: TextPart) => string
}

/** A part of the texts: what a room, or the frame around the rooms, says. */
export type TextPart = keyof Words | "practice"

type Languages = Readonly<
  Record<string, { /** The language's name in itself. */ readonly name: string; readonly load: () => Promise<Texts> }>
>

/** Files by the code of their language. A file is fetched when its language is chosen; of its name there is a copy that comes with the page. */
const files = import.meta.glob<LanguageFile>(["./??.ts", "./???.ts", "!./nb.ts"], { import: "language" })
const names = import.meta.glob<string>(["./??.ts", "./???.ts", "!./nb.ts"], { import: "name", query: "?name", eager: true })

/**
 * The languages of the pages by their codes: bokmål, which comes with the page, and every other that has a file here. To add one, write a file
 * that is named by its code: `docs/how-to/add-a-language.md`.
 */
export const languages: Languages = offeredFrom(files, names)

/** The languages that such files are, bokmål first and the rest by their names. */
export function offeredFrom(
  found: Readonly<Record<string, () => Promise<LanguageFile>>>,
  named: Readonly<Record<string, string>>
): Languages {
  const byName = new Intl.Collator("nb")
  const others = Object.entries(found)
    .map(([path, file]) => ({ code: codeOf(path), name: named[path] ?? codeOf(path), file }))
    .toSorted((one, other) => byName.compare(one.name, other.name))
  const load = async (code: string, above: ReadonlyArray<string> = []): Promise<Texts> => {
    if (code === "nb") return nbTexts
    const file = others.find((each) => each.code === code)?.file
    if (file === undefined) throw new Error(`no file for the language ${code}`)
    if (above.includes(code)) throw new Error(`the language ${code} is its own base`)
    const own = await file()
    if (own.base === undefined) return own
    const base = await load(own.base, [...above, code])
    return {
      words: {
        ...completed(own.words, base.words),
        language: code,
        bases: [base.words.language, ...(base.words.bases ?? [])],
        locale: [own.locale ?? code, ...base.words.locale]
      },
      aksel: completed(own.aksel ?? {}, base.aksel),
      practice: completed<PartOf<PracticeWords>>(own.practice ?? {}, base.practice ?? {}),
      languageOf: (part) => (Object.hasOwn({ ...own, ...own.words }, part) ? code : (base.languageOf?.(part) ?? base.words.language))
    }
  }
  return Object.fromEntries([
    ["nb", { name: nbName, load: () => load("nb") }],
    ...others.map(({ code, name }) => [code, { name, load: () => load(code) }] as const)
  ])
}

/** `./sv.ts` is Swedish. */
function codeOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1, -".ts".length)
}
