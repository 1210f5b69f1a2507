// The foot of the phone: typing, sending, the paper clip and Start.

import {ATTACHED, attachTo} from "/page/attach.js";
import {make} from "/page/bubbles.js";

const TALLEST = 132;

const foot = document.querySelector(".foot");
const typing = foot.querySelector(".typing");
const field = typing.querySelector("textarea");
const attach = typing.querySelector(".attach");
const menu = typing.querySelector(".menu");

export function wireFoot(current, kinds) {
  foot.querySelector(".start").addEventListener("click", () => {
    current().act("start", {payload: current().payload});
    chatSoon();
  });
  wireField(current);
  wireMenu();
  menu.append(...kinds.map((kind) => drawItem(kind, current)));
}

// Start disappears once it was pressed; the keyboard's owner goes on in the chat.
function chatSoon() {
  document.querySelector(".chat").focus({preventScroll: true});
}

function wireField(current) {
  const grow = () => {
    field.style.blockSize = "auto";
    field.style.blockSize = `${Math.min(field.scrollHeight, TALLEST)}px`;
  };
  let sending = false;
  typing.addEventListener("submit", async (event) => {
    event.preventDefault();
    field.focus();
    const [phone, text] = [current(), field.value];
    if (sending || !text.trim()) return;
    sending = true;
    if (await phone.act("say", {text})) phone.letGo(text);
    sending = false;
    grow();
  });
  field.addEventListener("input", grow);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    typing.requestSubmit();
  });
}

function show(open) {
  menu.hidden = !open;
  attach.setAttribute("aria-expanded", String(open));
  if (open) menu.querySelector("button").focus();
}

function wireMenu() {
  attach.addEventListener("click", () => show(menu.hidden));
  menu.addEventListener("keydown", (event) => {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (!step) return;
    event.preventDefault();
    const items = [...menu.querySelectorAll("button")];
    items[(items.indexOf(document.activeElement) + step + items.length) % items.length].focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || menu.hidden) return;
    show(false);
    attach.focus();
  });
  document.addEventListener("click", (event) => {
    if (!menu.hidden && !event.target.closest(".clip")) show(false);
  });
}

function drawItem(kind, current) {
  const item = make("button");
  Object.assign(item, {type: "button", role: "menuitem"});
  item.dataset.word = kind;
  item.addEventListener("click", () => {
    show(false);
    field.focus();
    if (ATTACHED.includes(kind)) attachTo(current(), kind);
    else current().act("send", {kind});
  });
  const line = make("li");
  line.setAttribute("role", "none");
  line.append(item);
  return line;
}
