// While messages leave, the figures are fetched anew; whoever looks at something else is not asked for them.
const EVERY = 5000;

async function renew() {
  const shown = document.getElementById("renewed");
  if (!shown || !("leaving" in shown.dataset)) return;
  if (!document.hidden) {
    try {
      const answer = await fetch(location.pathname, { headers: { "X-Drws-Renewed": "1" }, redirect: "error" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("renewed");
      if (answer.ok && fresh) {
        // What can be done with it has changed too.
        if (!("leaving" in fresh.dataset)) return location.replace(location.pathname);
        shown.replaceWith(fresh);
      }
    } catch {
      // The next try may succeed.
    }
  }
  setTimeout(renew, EVERY);
}

setTimeout(renew, EVERY);
