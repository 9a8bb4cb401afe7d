import { Config, Effect, Option, Schema } from "effect"

/** A setting has a value that cannot be used. Never holds the value of one that has a secret in it. */
export class ConfigurationRefused extends Schema.TaggedError<ConfigurationRefused>()("ConfigurationRefused", {
  setting: Schema.String,
  expected: Schema.String
}) {
  override get message(): string {
    return `${this.setting} ${this.expected}`
  }
}

/** A setting as it is given. One that is empty counts as not given. */
export const setting = (name: string): Effect.Effect<string | undefined> =>
  Config.String(name).pipe(
    Config.option,
    (config) => config,
    Effect.map((found) => Option.getOrUndefined(Option.filter(found, (text) => text !== ""))),
    Effect.orDie
  )

export const refuse = (name: string, expected: string): Effect.Effect<never, ConfigurationRefused> =>
  Effect.fail(new ConfigurationRefused({ setting: name, expected }))

/** A whole number from 1 to `most`, of at most nine digits. */
export const wholeNumber = Effect.fn("wholeNumber")(function* (name: string, usual: number, most: number = 999_999_999) {
  const text = (yield* setting(name)) ?? String(usual)
  return /^[1-9]\d{0,8}$/.test(text) && Number(text) <= most
    ? Number(text)
    : yield* refuse(name, `must be a whole number from 1 to ${most}`)
})
