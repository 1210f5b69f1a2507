// Days and times as the messages name them: those of Wales, wherever the browser is.

const MONTHS = {
  cy: "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};
const WALES = {timeZone: "Europe/London"};

const dateOf = (seconds) => new Date(seconds * 1000);

export function clockTime(seconds) {
  return dateOf(seconds).toLocaleTimeString("en-GB", {...WALES, hour: "2-digit", minute: "2-digit"});
}

// The browser gives the numbers alone: not every browser knows the months in Welsh.
export function dayOf(seconds) {
  const [day, month, year] = dateOf(seconds).toLocaleDateString("en-GB", WALES).split("/").map(Number);
  const written = (months) => `${day} ${months[month - 1]} ${year}`;
  return {cy: written(MONTHS.cy), en: written(MONTHS.en)};
}
