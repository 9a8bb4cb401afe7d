export { decodeText } from "./decodeText.ts"
export { parseJson } from "./parseJson.ts"
