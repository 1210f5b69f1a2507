// The page around the phone: languages, tabs, passing time, the crowd, and what the service sees.

import {make} from "/page/bubbles.js";
import {wireFoot} from "/page/frame.js";
import {choose, fill, onLanguage, plain, refresh, word} from "/page/language.js";
import {Phone, post, showToast} from "/page/phone.js";

const KINDS = ["photo", "voice", "location", "document", "sticker", "contact", "forward"];
const CROWD_SIZE = 40;
const MOST_PHONES = 4;
const STORY_MS = 2000;
const CROWD_MS = 700;

const find = (selector) => document.querySelector(selector);
const phones = [];
let held = null;
let story = null;
let caption = null;
let crowd = null;

const getJson = async (path) => {
  const answer = await fetch(path);
  return answer.ok ? answer.json() : null;
};
const asked = () => new URLSearchParams(location.search).get("start");
const payload = () => asked() ?? story?.payload ?? "";
const crowdPayload = () => story?.crowd_payload ?? payload();

async function addPhone(known) {
  const id = known ?? (await post("/phones", {})).id;
  const phone = new Phone(id, phones.length + 1, payload());
  phones.push(phone);
  hold(phone);
  phone.watch(noteAndDraw);
  find("#another").hidden = phones.length >= MOST_PHONES;
}

// A page that is loaded again takes up its phones, if they are of the same run.
function noteAndDraw() {
  const run = phones.find((phone) => phone.screen)?.screen.run;
  sessionStorage.setItem("phones", JSON.stringify({run, ids: phones.map((phone) => phone.id)}));
  drawTabs();
}

function hold(phone) {
  held?.putDown();
  held = phone;
  phone.hold();
  drawTabs();
}

function drawTabs() {
  const tabs = find(".tabs");
  const focused = tabs.contains(document.activeElement);
  tabs.hidden = phones.length < 2;
  tabs.replaceChildren(...phones.map((phone) => {
    const tab = make("button", "tab");
    Object.assign(tab, {type: "button", role: "tab", tabIndex: phone === held ? 0 : -1});
    tab.setAttribute("aria-selected", String(phone === held));
    tab.setAttribute("aria-controls", "phone");
    fill(tab, word("phone", {number: phone.number}));
    if (phone.unread) tab.append(make("span", "unread", phone.unread));
    tab.addEventListener("click", () => hold(phone));
    tab.addEventListener("keydown", (event) => step(event, phone));
    return tab;
  }));
  if (focused) tabs.querySelector("[aria-selected=true]").focus();
}

function step(event, phone) {
  const way = {ArrowRight: 1, ArrowLeft: -1}[event.key];
  if (way) hold(phones[(phones.indexOf(phone) + way + phones.length) % phones.length]);
}

function drawStory() {
  find("#time").hidden = find("#sees").hidden = find("#today").hidden = !story;
  fill(find("#crowd"), word("let_people_in", {size: CROWD_SIZE}));
  fill(find("#caption"), caption ?? {cy: "", en: ""});
  if (!story) return;
  fill(find("#today"), story.panel.today);
  fill(find("#note"), story.panel.note);
  find("#rows").replaceChildren(...story.panel.rows.map((row) => {
    const line = make("tr");
    const label = make("th");
    label.scope = "row";
    fill(label, row.label);
    const value = make("td", "", row.value);
    if (row.share !== null) {
      label.append(drawBar(row.share));
    }
    line.append(label, value);
    return line;
  }));
}

function drawBar(share) {
  const bar = make("span", "bar");
  bar.append(make("span", "bar-full"));
  bar.firstChild.style.inlineSize = `${Math.round(Math.min(Math.max(share, 0), 1) * 100)}%`;
  return bar;
}

function drawCrowd() {
  const progress = find("#progress");
  progress.hidden = !crowd?.size;
  if (progress.hidden) return;
  const finished = crowd.finished === crowd.size;
  const words = make("p");
  fill(words, word(finished ? "crowd_done" : "crowd_progress", crowd));
  progress.replaceChildren(drawBar(crowd.finished / crowd.size), words);
  rest(find("#crowd"), !finished);
}

async function watchStory() {
  const fresh = document.hidden ? story : await getJson("/story").catch(() => story);
  const changed = JSON.stringify(fresh) !== JSON.stringify(story);
  story = fresh;
  if (changed) drawStory();
  if (story) setTimeout(watchStory, STORY_MS);
}

async function watchCrowd() {
  crowd = await getJson("/crowd").catch(() => crowd);
  drawCrowd();
  if (crowd && crowd.finished < crowd.size) setTimeout(watchCrowd, CROWD_MS);
}

// A disabled button would lose the keyboard's focus, so it only says that it is resting.
const rest = (button, resting) => button.setAttribute("aria-disabled", String(resting));
const rests = (button) => button.getAttribute("aria-disabled") === "true";

function onPress(button, action) {
  button.addEventListener("click", async () => {
    if (rests(button)) return;
    rest(button, true);
    try {
      rest(button, await action() === true);
    } catch {
      rest(button, false);
      showToast(plain(word("not_done")));
    }
  });
}

function wire() {
  for (const button of document.querySelectorAll("[data-language]")) {
    button.addEventListener("click", () => choose(button.dataset.language));
  }
  onPress(find("#time"), async () => {
    caption = await post("/story/next");
    story = await getJson("/story");
    drawStory();
    return !caption.more;
  });
  onPress(find("#crowd"), async () => {
    crowd = await post("/crowd", {size: CROWD_SIZE, payload: crowdPayload()});
    watchCrowd();
    return true;
  });
  onPress(find("#another"), () => addPhone());
}

async function open() {
  wire();
  wireFoot(() => held, KINDS);
  onLanguage(() => {
    drawTabs();
    drawStory();
    drawCrowd();
    held?.redraw();
  });
  await watchStory();
  // Only the story tells which door people are let in through.
  rest(find("#crowd"), false);
  refresh();
  const {run, ids = []} = JSON.parse(sessionStorage.getItem("phones") ?? "{}");
  for (const id of ids) if ((await getJson(`/phones/${id}`))?.run === run) await addPhone(id);
  find(".anew").hidden = phones.length > 0 || !ids.length;
  if (!phones.length) await addPhone();
  watchCrowd();
}

open();
