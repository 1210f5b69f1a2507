// While something leaves, its figures are fetched anew. Links and buttons stay where they are, so nobody loses their place.
const EVERY = 5000;

function figures(page) {
  const shown = page.getElementById("renewed");
  const cells = shown ? [...shown.querySelectorAll("td[id]")] : [];
  return cells.length || !shown ? cells : [shown];
}

async function renew() {
  const shown = document.getElementById("renewed");
  if (!shown || !("changing" in shown.dataset)) return;
  let stale = false;
  if (!document.hidden) {
    try {
      const answer = await fetch(location.pathname, { headers: { "X-Drws-Renewed": "1" }, redirect: "manual" });
      // Whoever is signed out, or looks at what is over, gets a whole page.
      if (answer.type === "opaqueredirect") return location.reload();
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      const renewed = fresh.getElementById("renewed");
      stale = !answer.ok || !renewed;
      if (!stale && !("changing" in renewed.dataset)) return location.reload();
      if (!stale) for (const cell of figures(fresh)) document.getElementById(cell.id)?.replaceWith(cell);
    } catch {
      stale = true;
    }
    const note = document.getElementById("stale");
    if (note) note.hidden = !stale;
  }
  setTimeout(renew, EVERY);
}

setTimeout(renew, EVERY);
