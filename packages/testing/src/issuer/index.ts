export { type Browser, newBrowser } from "./newBrowser.ts"
export { type IssuerKey, type Minted, type MintingIssuer, newIssuerKey, startMintingIssuer } from "./startMintingIssuer.ts"
