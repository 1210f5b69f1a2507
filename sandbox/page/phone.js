// One phone: it looks at its chat again and again, draws it, and sends what its owner does.

import {drawMessage, languageOfMessage, make} from "/page/bubbles.js";
import {dayOf} from "/page/days.js";
import {fill, hear, languageOf, plain, word} from "/page/language.js";
import {goTo, keepEnd} from "/page/scroll.js";

const LOOK_SECONDS = 20;
const ASIDE_MS = 2500;
const AGAIN_MS = 1500;
const IN_ONE_GO_MS = 3000;

const frame = document.querySelector("#phone");
const chat = frame.querySelector(".chat");
const opening = frame.querySelector(".opening");
const typing = frame.querySelector(".typing");
const field = typing.querySelector("textarea");
const toast = frame.querySelector(".toast");

let toastTimer = 0;

export function showToast(text) {
  toast.textContent = text;
  toast.lang = languageOf(text);
  toast.classList.add("shown");
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => toast.classList.remove("shown"), Math.max(2500, text.length * 70));
}

export async function post(path, body = {}) {
  const headers = {"Content-Type": "application/json"};
  const answer = await fetch(path, {method: "POST", headers, body: JSON.stringify(body)});
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

function drawAbout(about) {
  const box = make("p", "about");
  fill(box, about);
  return box;
}

function drawDay(day) {
  const box = make("p", "day");
  fill(box, day);
  return box;
}

// Moves only what is not in its place: an element that is moved loses the focus and the sound that it plays.
function lay(elements) {
  const wanted = new Set(elements);
  for (const shown of [...chat.children]) if (!wanted.has(shown)) shown.remove();
  elements.forEach((element, place) => {
    if (chat.children[place] !== element) chat.insertBefore(element, chat.children[place] ?? null);
  });
}

export class Phone {
  constructor(id, number, payload) {
    Object.assign(this, {id, number, payload, screen: null, drawn: new Map(), toasts: 0, held: false, unread: 0});
    Object.assign(this, {draft: "", known: 0, laid: false, anchor: null, last: 0});
    this.wake = () => {};
  }

  async watch(onChange) {
    for (;;) {
      try {
        const since = this.screen ? this.screen.version : -1;
        const answer = await fetch(`/phones/${this.id}?since=${since}&wait=${this.held ? LOOK_SECONDS : 0}`);
        if (!answer.ok && answer.status !== 404) throw new Error(String(answer.status));
        const screen = await answer.json();
        // The sandbox was started anew: it does not know this phone, or has given its number to another.
        if (answer.status === 404 || this.screen && screen.run !== this.screen.run) return location.reload();
        this.take(screen);
        onChange();
        if (!this.held) await this.pause(ASIDE_MS);
      } catch {
        if (this.held) showToast(plain(word("no_connection")));
        await this.pause(AGAIN_MS);
      }
    }
  }

  // Taking a phone in hand ends the pause: its owner wants to see what happens now.
  pause(ms) {
    return new Promise((resolve) => {
      this.wake = resolve;
      setTimeout(resolve, ms);
    });
  }

  take(screen) {
    const theirs = screen.messages.filter((message) => message.from_bot).length;
    if (!this.held && this.screen) this.unread += Math.max(0, theirs - this.known);
    this.known = theirs;
    const number = screen.toast ? screen.toast.number : 0;
    if (this.held && this.screen && number > this.toasts) showToast(screen.toast.text);
    this.toasts = number;
    this.screen = screen;
    if (this.held) this.draw();
  }

  hold() {
    Object.assign(this, {held: true, unread: 0, anchor: null, laid: false});
    this.drawn.clear();
    chat.replaceChildren();
    field.value = this.draft;
    this.draw();
    this.wake();
  }

  putDown() {
    this.draft = field.value;
    this.held = false;
  }

  // Words that are on their way are let go of; what was typed meanwhile stays.
  letGo(text) {
    const without = (typed) => typed.startsWith(text) ? typed.slice(text.length) : typed;
    if (this.held) field.value = without(field.value);
    else this.draft = without(this.draft);
  }

  redraw() {
    for (const known of this.drawn.values()) known.shape = "";
    this.draw();
  }

  draw() {
    opening.hidden = typing.hidden = !this.screen;
    if (!this.screen) return;
    const before = new Set(this.drawn.keys());
    this.drawChat();
    const {started, blocked, messages} = this.screen;
    opening.hidden = started && !blocked;
    typing.hidden = !opening.hidden;
    fill(opening.querySelector(".opening-text"), word(blocked ? "blocked" : "before_start"));
    fill(opening.querySelector(".start"), word(blocked ? "unblock" : "start"));
    this.scroll(messages.filter((message) => !before.has(message.message_id)));
    const language = messages.filter((message) => message.from_bot).map(languageOfMessage).findLast(Boolean);
    hear(language ?? null);
  }

  // What comes in one go is read from its beginning, where it does not fit.
  scroll(fresh) {
    const theirs = fresh.find((message) => message.from_bot);
    if (!this.laid) this.anchor = null;
    else if (theirs && (!this.anchor || Date.now() - this.last > IN_ONE_GO_MS)) this.anchor = theirs.message_id;
    if (theirs) this.last = Date.now();
    if (fresh.length || !this.laid) goTo(this.laid && this.drawn.get(this.anchor)?.element);
    else keepEnd();
    this.laid = true;
  }

  drawChat() {
    const focused = document.activeElement?.dataset?.data;
    const drawn = new Map();
    const keep = (key, value, draw) => {
      const shape = JSON.stringify(value);
      const known = this.drawn.get(key);
      drawn.set(key, known?.shape === shape ? known : {shape, element: draw()});
    };
    if (!this.screen.messages.length) keep("about", this.screen.about, () => drawAbout(this.screen.about));
    let today = "";
    for (const message of this.screen.messages) {
      const day = dayOf(message.date);
      if (day.en !== today) keep(day.en, day, () => drawDay(day));
      today = day.en;
      keep(message.message_id, message, () => this.drawOne(message));
    }
    this.drawn = drawn;
    lay([...drawn.values()].map((one) => one.element));
    if (focused && document.activeElement === document.body) chat.focus({preventScroll: true});
  }

  drawOne(message) {
    const file = `/phones/${this.id}/messages/${message.message_id}/file`;
    return drawMessage(message, file, (id, data) => this.act("press", {message_id: id, data}));
  }

  // Tells whether it was done.
  async act(action, body) {
    this.anchor = null;
    try {
      await post(`/phones/${this.id}/${action}`, body);
      return true;
    } catch {
      showToast(plain(word("not_done")));
      return false;
    }
  }

  async upload(kind, file, caption) {
    const body = new FormData();
    body.append("file", file);
    body.append("caption", caption);
    const answer = await fetch(`/phones/${this.id}/${kind}`, {method: "POST", body}).catch(() => null);
    if (!answer?.ok) showToast(plain(word("file_refused")));
    return Boolean(answer?.ok);
  }
}
