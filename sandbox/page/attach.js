// What the paper clip sends: a file with its caption, or a place on a map of Wales.

import {fill, plain, word} from "/page/language.js";

export const ATTACHED = ["photo", "voice", "document", "location"];

const ACCEPTED = {photo: "image/*", voice: ".ogg,.oga,.opus,audio/ogg", document: ""};
const NEWTOWN = {latitude: 52.513, longitude: -3.314};
const [WEST, NORTH, ACROSS, DOWN] = [-5.4, 53.5, 61, 100];

const dialog = document.querySelector(".attaching");
const form = dialog.querySelector("form");
const map = dialog.querySelector(".map");
const pin = map.querySelector("circle");
const {file, caption, latitude, longitude} = form.elements;

let phone = null;
let kind = "";

export function attachTo(held, wanted) {
  [phone, kind] = [held, wanted];
  form.reset();
  dialog.returnValue = "";
  dialog.dataset.kind = kind;
  file.accept = ACCEPTED[kind] ?? "";
  const placed = kind === "location";
  for (const field of [latitude, longitude]) field.disabled = !placed;
  fill(dialog.querySelector("h2"), word(kind));
  showFile();
  goTo(NEWTOWN);
  dialog.showModal();
}

function goTo(place) {
  latitude.value = place.latitude;
  longitude.value = place.longitude;
  showPin();
}

function showPin() {
  pin.setAttribute("cx", (longitude.valueAsNumber - WEST) * ACROSS || 0);
  pin.setAttribute("cy", (NORTH - latitude.valueAsNumber) * DOWN || 0);
}

function showFile() {
  form.querySelector("output").textContent = file.files[0]?.name ?? "";
}

function send() {
  if (kind === "location") {
    return phone.act("place", {latitude: latitude.valueAsNumber, longitude: longitude.valueAsNumber});
  }
  if (file.files.length) {
    return phone.upload(kind, file.files[0], caption.value);
  }
  return phone.act("send", {kind, caption: caption.value});
}

map.addEventListener("click", (event) => {
  const box = map.getBoundingClientRect();
  const {width, height} = map.viewBox.baseVal;
  const across = (event.clientX - box.left) / box.width * width;
  const down = (event.clientY - box.top) / box.height * height;
  goTo({latitude: (NORTH - down / DOWN).toFixed(3), longitude: (WEST + across / ACROSS).toFixed(3)});
});
form.addEventListener("input", showPin);
file.addEventListener("change", showFile);
form.querySelector("[data-word=cancel]").addEventListener("click", () => dialog.close());
// What could not be sent is there still, to be sent again.
dialog.addEventListener("close", async () => {
  if (dialog.returnValue !== "send" || await send()) return;
  dialog.returnValue = "";
  dialog.showModal();
});
