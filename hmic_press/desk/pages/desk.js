"use strict";
// Without this script the desk works as well: it only shows the release again while somebody types.
const form = document.getElementById("form");
let waiting, asked = 0;

async function look() {
  const mine = ++asked;
  const body = new URLSearchParams(new FormData(form));
  body.set("do", "look");
  body.delete("paste");
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
  form.addEventListener("input", (event) => {
    if (event.target.id === "paste") return;
    clearTimeout(waiting);
    waiting = setTimeout(look, 250);
  });
}

// Word's paste as words: a line a paragraph, titles in stars, the marks of its lists left out.
document.addEventListener("paste", (event) => {
  const html = event.target.tagName === "TEXTAREA" && event.clipboardData.getData("text/html");
  if (!html) return;
  const plain = html.replace(/<style.*?<\/style>/gis, "").replace(/\sstyle=/gi, " data-style="); // nothing is styled here
  const body = new DOMParser().parseFromString(plain, "text/html").body;
  body.querySelectorAll("[data-style*='mso-list:Ignore' i]").forEach((each) => each.remove());
  for (const each of body.querySelectorAll("i, em, cite, [data-style*='italic' i]"))
    if (!each.parentElement.closest("i, em, cite") && each.textContent.trim())
      each.textContent = each.textContent.replace(/\S.*\S|\S/s, "*$&*");
  const lines = [];
  for (const each of body.querySelectorAll("br")) each.replaceWith("\u0001");
  for (const each of body.querySelectorAll("p, li, h1, h2, h3, div")) each.append("\u0001");
  for (const line of body.textContent.split("\u0001")) lines.push(line.replace(/\s+/g, " ").trim());
  event.preventDefault();
  const text = lines.filter(Boolean).join(event.target.id.endsWith(".said") ? "\n\n" : "\n");
  event.target.setRangeText(text, event.target.selectionStart, event.target.selectionEnd, "end");
  event.target.dispatchEvent(new Event("input", { bubbles: true }));
});

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
