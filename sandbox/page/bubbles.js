// Drawing messages: photos and sounds, words with their entities, and the buttons beneath.

import {clockTime} from "/page/days.js";
import {fill, languageOf, NAMES, plain, word} from "/page/language.js";

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote", text_link: "a", spoiler: "span",
};
const DRAWINGS = "http://www.w3.org/2000/svg";

export function drawMessage(message, file, press) {
  const box = make("article", `message ${message.from_bot ? "theirs" : "mine"}`);
  box.dataset.id = message.message_id;
  const language = languageOfMessage(message);
  if (language) box.lang = language;
  const bubble = make("div", "bubble");
  if (message.media) bubble.append(drawMedia(message, file));
  if (message.text) bubble.append(drawText(message, language));
  bubble.append(drawMeta(message));
  box.append(bubble);
  if (message.keyboard.length) box.append(drawKeyboard(message, press, language));
  return box;
}

// A message has one language, and its buttons have it too; only what greets everybody has both.
export function languageOfMessage(message) {
  return languageOf([message.text, ...message.keyboard.flat().map((button) => button.text)].join("\n"));
}

export function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

function speak(element, text, already) {
  const language = languageOf(text);
  if (language && (!already || NAMES.has(text))) element.lang = language;
  return element;
}

// A deep link's payload is for the bot; Telegram's own apps do not show it either.
function drawText(message, language) {
  const words = message.from_bot ? message.text : message.text.replace(/^\/start .*/s, "/start");
  const text = make("div", "text");
  const cuts = language ? [] : cutsOf(words, message.entities);
  text.append(...[...cuts, words.length].map((end, place) => {
    const start = place ? cuts[place - 1] : 0;
    const paragraph = speak(make("span"), words.slice(start, end), language);
    paragraph.append(...nest(words, start, end, message.entities.filter((one) => one.offset < end)));
    return paragraph;
  }));
  return text;
}

// Where one paragraph ends and the next begins, unless something goes on over the gap.
function cutsOf(words, entities) {
  const whole = (cut) => !entities.some((one) => one.offset < cut && one.offset + one.length > cut);
  return [...words.matchAll(/\n\n+/g)].map((gap) => gap.index + gap[0].length).filter(whole);
}

// Offsets count UTF-16 units, just as JavaScript does.
function nest(text, start, end, entities) {
  const nodes = [];
  let place = start;
  for (let at = 0; at < entities.length; at += 1) {
    const entity = entities[at];
    const last = Math.min(entity.offset + entity.length, end);
    if (entity.offset < place || !TAGS[entity.type]) continue;
    nodes.push(text.slice(place, entity.offset));
    const inner = entities.slice(at + 1).filter((other) => other.offset < last);
    const element = drawEntity(entity);
    element.append(...nest(text, entity.offset, last, inner));
    nodes.push(element);
    place = last;
  }
  nodes.push(text.slice(place, end));
  return nodes;
}

function drawEntity(entity) {
  const element = make(TAGS[entity.type], entity.type === "spoiler" ? "spoiler" : "");
  if (entity.type === "text_link") aim(element, entity.url);
  if (entity.type === "spoiler") {
    element.tabIndex = 0;
    element.addEventListener("click", () => element.classList.add("shown"));
    element.addEventListener("keydown", (event) => {
      if (event.key === "Enter") element.classList.add("shown");
    });
  }
  return element;
}

function aim(link, url) {
  if (!/^(https?|mailto|tg):/.test(url)) return;
  link.href = url;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
}

function drawMedia(message, file) {
  if (message.media === "photo") return drawPhoto(message, file);
  return message.media === "voice" ? drawVoice(message, file) : drawGlyph(message.media, message.about.label);
}

function drawPhoto(message, file) {
  const photo = make("img", "photo");
  const {width, height} = message.about;
  return Object.assign(photo, {alt: message.text || plain(word("photo")), width, height, src: file});
}

function drawVoice(message, file) {
  const voice = make("audio", "voice");
  voice.setAttribute("aria-label", message.text || plain(word("voice")));
  return Object.assign(voice, {controls: true, preload: "metadata", src: file});
}

function drawGlyph(kind, label) {
  const media = make("div", `media ${kind}`);
  const glyph = document.createElementNS(DRAWINGS, "svg");
  const use = document.createElementNS(DRAWINGS, "use");
  use.setAttribute("href", `/page/glyphs.svg#${kind}`);
  glyph.setAttribute("class", "glyph");
  glyph.setAttribute("aria-hidden", "true");
  glyph.append(use);
  const name = make("span", "kind");
  fill(name, word(kind === "forward_origin" ? "forward" : kind));
  if (label) name.append(make("span", "label", label));
  media.append(glyph, name);
  return media;
}

function drawMeta(message) {
  const meta = make("div", "meta");
  if (message.edited) {
    const edited = make("span", "edited");
    fill(edited, word("edited"));
    meta.append(edited);
  }
  const time = make("time", "", clockTime(message.date));
  time.dateTime = new Date(message.date * 1000).toISOString();
  meta.append(time);
  return meta;
}

function drawKeyboard(message, press, language) {
  const keyboard = make("div", "keyboard");
  for (const row of message.keyboard) {
    const line = make("div", "keys");
    line.append(...row.map((button) => drawButton(message, button, press, language)));
    keyboard.append(line);
  }
  return keyboard;
}

function drawButton(message, button, press, language) {
  const element = speak(make(button.url ? "a" : "button", "key", button.text), button.text, language);
  if (button.url) {
    aim(element, button.url);
    return element;
  }
  element.type = "button";
  element.dataset.data = button.data;
  element.addEventListener("click", () => press(message.message_id, button.data));
  return element;
}
