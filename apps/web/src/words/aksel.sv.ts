import type { nb as akselNb } from "@navikt/ds-react/locales"
import { sv } from "date-fns/locale/sv"

/** The texts inside Aksel's components in Swedish, which Aksel itself does not have. */
export const akselSv: typeof akselNb = {
  global: {
    dateLocale: sv,
    showMore: "Visa mer",
    showLess: "Visa mindre",
    readOnly: "Skrivskyddat",
    close: "Stäng",
    error: "Fel",
    info: "Information",
    success: "Klart",
    warning: "Varning",
    announcement: "Meddelande"
  },
  Chips: { Removable: { labelSuffix: "ta bort" } },
  Combobox: {
    addOption: "Lägg till",
    noMatches: "Inga träffar",
    loading: "Söker …",
    maxSelected: "{selected} av högst {limit} är valda."
  },
  CopyButton: { title: "Kopiera", activeText: "Kopierat!" },
  DatePicker: {
    chooseDate: "Välj datum",
    chooseDates: "Välj datum",
    chooseDateRange: "Välj start- och slutdatum",
    chooseMonth: "Välj månad",
    week: "Vecka",
    weekNumber: "Vecka {week}",
    selectWeekNumber: "Välj vecka {week}",
    month: "Månad",
    goToNextMonth: "Gå till nästa månad",
    goToPreviousMonth: "Gå till föregående månad",
    year: "År",
    goToNextYear: "Gå till nästa år",
    goToPreviousYear: "Gå till föregående år",
    openDatePicker: "Öppna datumväljaren",
    openMonthPicker: "Öppna månadsväljaren",
    closeDatePicker: "Stäng datumväljaren",
    closeMonthPicker: "Stäng månadsväljaren"
  },
  ErrorSummary: { heading: "Du måste rätta de här felen innan du kan fortsätta:" },
  FileUpload: {
    dropzone: {
      button: "Välj fil",
      buttonMultiple: "Välj filer",
      dragAndDrop: "Dra och släpp filen här",
      dragAndDropMultiple: "Dra och släpp filer här",
      drop: "Släpp",
      or: "eller",
      disabled: "Filuppladdning är avstängd",
      disabledFilelimit: "Du kan inte ladda upp fler filer"
    },
    item: {
      retryButtonTitle: "Försök ladda upp filen igen",
      deleteButtonTitle: "Ta bort filen",
      uploading: "Laddar upp …",
      downloading: "Laddar ned …"
    }
  },
  FormProgress: {
    step: "Steg {activeStep} av {totalSteps}",
    showAllSteps: "Visa alla steg",
    hideAllSteps: "Dölj alla steg"
  },
  FormSummary: { editAnswer: "Ändra svar" },
  GuidePanel: { illustrationLabel: "Bild av en vägledare" },
  HelpText: { title: "Mer information" },
  Loader: { title: "Väntar …" },
  Pagination: { previous: "Föregående", next: "Nästa" },
  Process: { active: "Pågår" },
  ProgressBar: {
    progress: "{current} av {max}",
    progressUnknown: "Det går inte att räkna ut hur långt det har kommit, det tar ungefär {seconds} sekunder."
  },
  Search: { clear: "Töm fältet", search: "Sök" },
  Textarea: {
    maxLength: "Textfält med plats för {maxLength} tecken.",
    charsTooMany: "{chars} tecken för mycket",
    charsLeft: "{chars} tecken kvar"
  },
  Timeline: {
    dateFormat: "yyyy-MM-dd",
    dayFormat: "d/M",
    monthFormat: "MMM yy",
    yearFormat: "yyyy",
    Row: { noPeriods: "Inga perioder", period: "{start} till {end}" },
    Period: {
      success: "Klart",
      warning: "Varning",
      danger: "Fara",
      info: "Information",
      neutral: "Neutral",
      period: "{status} från {start} till {end}"
    },
    Pin: { pin: "Markering: {date}" },
    Zoom: { zoom: "Zooma tidslinjen {start} till {end}", reset: "Återställ tidslinjen" }
  },
  Tooltip: { shortcutSeparator: "eller" }
}
