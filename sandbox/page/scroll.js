// Which part of the chat is in view: its end, or the beginning of what is too long for the screen.

const MARGIN = 8;
const NEAR = 4;

const chat = document.querySelector(".chat");
let atEnd = true;

const note = () => {
  atEnd = chat.scrollHeight - chat.scrollTop - chat.clientHeight <= NEAR;
};

// Show from this message on, or the end where all of that fits.
export function goTo(message) {
  const before = message?.previousElementSibling;
  const first = before?.matches(".day") ? before : message;
  const top = first ? first.offsetTop - MARGIN : chat.scrollHeight;
  chat.scrollTop = Math.min(top, chat.scrollHeight - chat.clientHeight);
  note();
}

// Where the end was in view, it stays there: when a message changes, and when a keyboard takes half of the screen.
export function keepEnd() {
  if (atEnd) chat.scrollTop = chat.scrollHeight;
}

chat.addEventListener("scroll", note);
new ResizeObserver(keepEnd).observe(chat);
