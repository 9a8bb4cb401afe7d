/**
 * Sends the bytes of a file, and nothing else, from a bare server of `@effect/platform-node`: the peer of the pile page. Prints its port. It is the server that the
 * service stands on, with connections kept open alike; it routes nothing, asks for no sign-in, limits no rate, and sends the type and length of its answer alone.
 */
import { readFileSync } from "node:fs"
import { createServer } from "node:http"
import { NodeHttpServer, NodeRuntime } from "@effect/platform-node"
import { Console, Effect, Layer } from "effect"
import { HttpServer, HttpServerResponse } from "effect/http"

const bytes = new Uint8Array(readFileSync(process.argv[2] ?? ""))
const answer = Effect.sync(() => HttpServerResponse.uint8Array(bytes, { contentType: "application/json" }))

const layer = Layer.effectDiscard(
  Effect.flatMap(HttpServer.HttpServer, ({ address }) => Console.log("port" in address ? address.port : ""))
).pipe(Layer.provideMerge(HttpServer.serve(answer)), Layer.provide(NodeHttpServer.layer(createServer, { port: 0, host: "127.0.0.1" })))

NodeRuntime.runMain(Layer.launch(layer))
