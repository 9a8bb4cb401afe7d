import { Schema } from "effect"

const Url = Schema.String.check(
  Schema.isMaxLength(2000),
  Schema.makeFilter((text) => isPlainAddress(text) || "Expected an address that starts with https:// and has no user, password or fragment")
).annotate({
  description: "An https address, without user, password or fragment. Messages are sent there by POST; a redirect is not followed",
  examples: ["https://journal.example/samsyn"]
})

/** Where a service wants to be told that something happened to what it may read. */
export class NewWebhook extends Schema.Opaque<NewWebhook>()(
  Schema.Struct({ url: Url }).annotate({
    identifier: "NewWebhook",
    description: "Where a service wants to be told that something happened to what it may read"
  })
) {}

/** Whether it may be reached at all, and over http rather than https, is for the service to say: it knows its networks. */
function isPlainAddress(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && ["https:", "http:"].includes(url.protocol) && url.username === "" && url.password === "" && !text.includes("#")
}
