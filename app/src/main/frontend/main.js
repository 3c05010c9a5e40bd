// The one script of Helhet. Every page works without it; it makes them quicker to use.
import htmx from "htmx.org";
import { startAutosave } from "./autosave.js";
import { startKeeping } from "./keep.js";
import { startLive } from "./live.js";
import { startLookups } from "./lookup.js";
import { startMessages } from "./messages.js";
import { startShortcuts } from "./shortcuts.js";
import { startUploads } from "./upload.js";

// No inline style, no eval, no foreign hosts: the content security policy forbids them all.
htmx.config.includeIndicatorStyles = false;
// A style that a script has set is not written into the markup: the content policy forbids it.
htmx.config.attributesToSettle = ["class", "width", "height"];
htmx.config.allowEval = false;
htmx.config.selfRequestsOnly = true;
htmx.config.allowScriptTags = false;
// The page history would otherwise keep copies of cases in the browser's storage.
htmx.config.historyCacheSize = 0;
htmx.config.refreshOnHistoryMiss = true;
// A refusal (4xx with a fragment) belongs on the page as much as an answer does.
htmx.config.responseHandling = [
  { code: "204", swap: false },
  { code: "[23]..", swap: true },
  { code: "409", swap: true, error: false },
  { code: "422", swap: true, error: false },
  { code: "...", swap: false, error: true },
];

document.addEventListener("htmx:configRequest", (event) => {
  const csrf = document.querySelector('meta[name="csrf"]');
  if (csrf) event.detail.headers[csrf.dataset.header] = csrf.content;
});

// Focus goes to the element that is marked, or else back to where it was: htmx restores it for an
// element with an id; for the rest we look for the same name within the swapped part, and else use
// the part itself.
let before = null;
// A part that asks for itself again by and by (data-rest) is never changed under a hand at work: it
// is drawn the next time it asks.
const REST_MILLIS = 1_000;
let lastMoved = 0;
for (const kind of ["pointerdown", "pointermove"]) document.addEventListener(kind, () => { lastMoved = Date.now(); }, { passive: true });
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.target?.hasAttribute?.("data-rest") && Date.now() - lastMoved < REST_MILLIS) event.detail.shouldSwap = false;
});
document.addEventListener("htmx:beforeSwap", () => {
  const active = document.activeElement;
  before = active && active !== document.body ? { element: active, name: active.name, id: active.id } : null;
});
document.addEventListener("htmx:afterSettle", (event) => {
  const part = event.detail.elt;
  const marked = part?.querySelector("[data-focus]");
  if (!part || (before ? document.contains(before.element) : !marked)) return;
  const wanted = marked
    || (before.id && document.getElementById(before.id))
    || (before.name && part.querySelector(`[name="${CSS.escape(before.name)}"]`))
    || part;
  if (wanted === part && !part.hasAttribute("tabindex")) part.setAttribute("tabindex", "-1");
  wanted.focus({ preventScroll: true });
  before = null;
});

document.addEventListener("DOMContentLoaded", () => {
  startShortcuts();
  startMessages();
  startLookups();
  startAutosave(document);
  startKeeping();
  startLive();
  startUploads();
  // A summary of problems takes the focus, so that it is the first thing read.
  document.querySelector(".aksel-error-summary")?.focus();
});
// An address that leads to a part with a marked field leads to the field. Not before the page is
// loaded: until then the browser takes the focus away as it scrolls to the part.
window.addEventListener("load", () => setTimeout(() =>
  document.getElementById(location.hash.slice(1))?.querySelector("[data-focus]")?.focus()));
document.addEventListener("htmx:load", (event) => startAutosave(event.detail.elt));
