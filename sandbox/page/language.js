// The page's words in Welsh and English: both until a person chooses, Welsh first.

const LANGUAGES = ["cy", "en"];
const words = await (await fetch("/page/words.json")).json();
const wanted = new URLSearchParams(location.search).get("lang");
let chosen = LANGUAGES.includes(wanted) ? wanted : null;
let heard = null;
const listeners = [];

export const languagesShown = () => (chosen ? [chosen] : LANGUAGES);

export function choose(language) {
  chosen = language;
  const address = new URL(location.href);
  address.searchParams.set("lang", language);
  history.replaceState(null, "", address);
  refresh();
}

// The chat has a language of its own, chosen in it: what says nothing of its language is read aloud in that.
export function hear(language) {
  if (language === heard) return;
  heard = language;
  refresh();
}

export function onLanguage(listener) {
  listeners.push(listener);
}

export function word(name, values = {}) {
  const put = (text) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
  return {cy: put(words[name].cy), en: put(words[name].en)};
}

export function plain(both) {
  const one = chosen ?? heard;
  return one ? both[one] : [...new Set(LANGUAGES.map((language) => both[language]))].join(" / ");
}

export function fill(element, both) {
  const same = both.cy === both.en;
  const shown = same ? languagesShown().slice(0, 1) : languagesShown();
  element.replaceChildren(...shown.map((language) => {
    const span = document.createElement("span");
    span.lang = language;
    span.className = "word";
    span.textContent = both[language];
    return span;
  }));
}

export function refresh() {
  document.documentElement.lang = heard ?? languagesShown()[0];
  document.title = plain(word("title"));
  for (const element of document.querySelectorAll("[data-word]")) fill(element, word(element.dataset.word));
  for (const element of document.querySelectorAll("[data-word-label]")) {
    element.setAttribute("aria-label", plain(word(element.dataset.wordLabel)));
  }
  for (const element of document.querySelectorAll("[data-word-placeholder]")) {
    element.placeholder = plain(word(element.dataset.wordPlaceholder));
  }
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === chosen));
  }
  listeners.forEach((listener) => listener());
}

export const NAMES = new Map([["Cymraeg", "cy"], ["English", "en"]]);
// No word of one language that is a word of the other as well, like am and ar.
const WELSH = /(?<!\p{L})(y|yr|yn|mae|a’r|i’r|o’r|chi|eich|wedi|beth|ydych|gan|ddim|neu|diolch|rhowch|nesaf|nôl|hepgor|cymraeg)(?!\p{L})/giu;
const ENGLISH = /(?<!\p{L})(the|is|are|of|and|you|your|to|what|we|for|not|or|thank|please|next|back|skip|english)(?!\p{L})/giu;

// A screen reader needs to know the language of a message, which Telegram does not tell.
export function languageOf(text) {
  if (NAMES.has(text)) return NAMES.get(text);
  const count = (pattern) => (text.replaceAll("'", "’").match(pattern) ?? []).length;
  const [welsh, english] = [count(WELSH), count(ENGLISH)];
  if (welsh > 2 * english) return "cy";
  return english > 2 * welsh ? "en" : "";
}
