"use strict";
// Without this script the desk works as well: it only shows the release again while somebody types.
const form = document.getElementById("form");
let waiting, asked = 0;

async function look() {
  const mine = ++asked;
  const body = new URLSearchParams(new FormData(form));
  body.set("do", "look");
  let text;
  try {
    text = await (await fetch(form.action, { method: "POST", body })).text();
  } catch {
    document.getElementById("why").textContent = "The desk does not answer: is it still open?";
    return;
  }
  if (mine !== asked) return;
  const page = new DOMParser().parseFromString(text, "text/html");
  for (const part of document.querySelectorAll(".tells")) {
    const other = page.getElementById(part.id);
    if (other && part.innerHTML !== other.innerHTML) part.replaceChildren(...other.childNodes);
    if (other) part.className = other.className;
  }
  for (const field of document.querySelectorAll("[data-field]")) {
    const other = page.querySelector(`[data-field="${CSS.escape(field.dataset.field)}"]`);
    if (other) field.className = other.className;
  }
  document.title = page.title;
}

if (form && form.querySelector("button")) {
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, 250);
  });
}

document.addEventListener("click", (event) => {
  const word = event.target.closest("#printed .w, .errors a, #remarks a");
  if (!word) return;
  const field = word.hash && document.getElementById(word.hash.slice(1));
  const why = document.getElementById("why");
  why.textContent = word.title || "";
  if (!field) return;
  event.preventDefault();
  field.focus({ preventScroll: true });
  field.scrollIntoView({ block: "center" });
});
