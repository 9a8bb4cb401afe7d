// A file of its own, so that the texts are fetched by those who read English only.
export { en as akselEn } from "@navikt/ds-react/locales"
