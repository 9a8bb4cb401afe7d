import Holidays from "date-holidays"

/** The public holidays of Norway, as civil dates, from the year before to five years after. */
export function norwegianHolidays(year: number): ReadonlyArray<string> {
  const calendar = new Holidays("NO")
  const years = Array.from({ length: 7 }, (_, index) => year - 1 + index)
  const holidays = years.flatMap((each) => calendar.getHolidays(each)).filter((holiday) => holiday.type === "public")
  // Two may fall on one day, as Whit Monday and the seventeenth of May in 2027.
  return [...new Set(holidays.map((holiday) => holiday.date.slice(0, 10)))]
}
