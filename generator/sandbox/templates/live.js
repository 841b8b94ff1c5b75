// Looks every two seconds whether the page has changed, and puts the new content in place. Everything works without it.
"use strict";

async function refresh() {
  const main = document.querySelector("main");
  if (document.hidden || main.contains(document.activeElement) && document.activeElement.tagName === "INPUT") return;
  const answer = await fetch(location.href, { headers: { "Accept": "text/html" } });
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
  const open = new Set(Array.from(main.querySelectorAll("details[open]"), (d) => d.id));
  if (fresh.dataset.state === main.dataset.state) return;
  for (const d of fresh.querySelectorAll("details")) d.open = open.has(d.id);
  main.replaceWith(fresh);
}

setInterval(() => refresh().catch(() => {}), 2000);
