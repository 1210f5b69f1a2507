// One phone: it looks at its chat again and again, draws it, and sends what its owner does.

import {drawMessage} from "/page/bubbles.js";
import {fill, languageOf, plain, word} from "/page/language.js";

const LOOK_SECONDS = 20;
const ASIDE_MS = 2500;
const AGAIN_MS = 1500;

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

// The sandbox was started anew and knows nothing of this phone.
function forget() {
  sessionStorage.removeItem("phones");
  location.reload();
}

export class Phone {
  constructor(id, number, payload) {
    Object.assign(this, {id, number, payload, screen: null, drawn: new Map(), toasts: 0, held: false, unread: 0});
    this.draft = "";
    this.known = 0;
    this.wake = () => {};
  }

  async watch(onChange) {
    for (;;) {
      try {
        const since = this.screen ? this.screen.version : -1;
        const answer = await fetch(`/phones/${this.id}?since=${since}&wait=${this.held ? LOOK_SECONDS : 0}`);
        if (answer.status === 404) return forget();
        if (!answer.ok) throw new Error(String(answer.status));
        this.take(await answer.json());
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
    Object.assign(this, {held: true, unread: 0});
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

  redraw() {
    this.drawn.clear();
    this.draw();
  }

  draw() {
    if (!this.screen) return;
    const before = [...this.drawn.keys()];
    this.drawMessages();
    const {started, blocked} = this.screen;
    opening.hidden = started && !blocked;
    typing.hidden = !opening.hidden;
    fill(opening.querySelector(".opening-text"), word(blocked ? "blocked" : "before_start"));
    fill(opening.querySelector(".start"), word(blocked ? "unblock" : "start"));
    if (this.screen.messages.some((message) => !before.includes(message.message_id))) {
      chat.scrollTop = chat.scrollHeight;
    }
  }

  drawMessages() {
    const focused = document.activeElement?.dataset?.data;
    const fresh = new Map();
    this.screen.messages.forEach((message, place) => {
      const shape = JSON.stringify(message);
      let known = this.drawn.get(message.message_id);
      if (known?.shape !== shape) {
        const file = `/phones/${this.id}/messages/${message.message_id}/file`;
        const element = drawMessage(message, file, (id, data) => this.act("press", {message_id: id, data}));
        if (known) known.element.replaceWith(element);
        known = {shape, element};
      }
      fresh.set(message.message_id, known);
      if (chat.children[place] !== known.element) chat.insertBefore(known.element, chat.children[place] ?? null);
    });
    while (chat.children.length > fresh.size) chat.lastElementChild.remove();
    this.drawn = fresh;
    if (focused && document.activeElement === document.body) chat.focus({preventScroll: true});
  }

  async act(action, body) {
    try {
      await post(`/phones/${this.id}/${action}`, body);
    } catch {
      showToast(plain(word("not_done")));
    }
  }

  async upload(kind, file, caption) {
    const body = new FormData();
    body.append("file", file);
    body.append("caption", caption);
    const answer = await fetch(`/phones/${this.id}/${kind}`, {method: "POST", body}).catch(() => null);
    if (!answer?.ok) showToast(plain(word("file_refused")));
  }
}
