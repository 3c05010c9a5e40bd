// A part of the page that stays up to date: <div data-live="/address" hx-trigger="helhet-live from:body">.
// The server says over one open line that something has changed, and the part then fetches itself.
// When the line falls, the page says so, fetches every ten seconds instead, and opens it again. A tab
// that nobody sees has no line: a browser has few of them. With data-live-kind="alarm" the part
// listens for that sign, on helhet-alarm, and is fetched only when told.
const POLL_MILLIS = 10_000;
const SILENT_MILLIS = 20_000;     // the server gives a sign at least every five seconds
const REOPEN_MILLIS = 3_000;
const STALE_MILLIS = 30_000;      // waits are counted in minutes, so they are drawn anew now and then
const REST_MILLIS = 1_500;
const GLANCE_MILLIS = 2_000;      // who only passes through a page needs no line for alarms

class Live {
  #part;
  #line = null;
  #lastSign = 0;
  #lastDrawn = Date.now();
  #lastMoved = 0;
  #lost = false;
  #wanted = false;
  #kind;
  #whole;

  constructor(part) {
    this.#part = part;
    this.#kind = part.dataset.liveKind ?? "ko";
    this.#whole = this.#kind === "ko";
    part.addEventListener("pointermove", () => { this.#lastMoved = Date.now(); });
    part.addEventListener("htmx:beforeSwap", () => this.#remember());
    part.addEventListener("htmx:afterSwap", () => this.#drawn());
    // What could not be fetched is fetched when the line lives again.
    part.addEventListener("htmx:sendError", () => this.#lose());
    window.addEventListener("pagehide", () => this.#line?.close());
    window.addEventListener("pageshow", (event) => event.persisted && this.#open());
    window.addEventListener("offline", () => this.#lose());
    window.addEventListener("online", () => this.#open());
    document.addEventListener("visibilitychange", () => (document.hidden ? this.#rest() : this.#wake()));
    setInterval(() => this.#tick(), 1_000);
    setTimeout(() => !document.hidden && this.#open(), this.#whole ? 0 : GLANCE_MILLIS);
  }

  #wake() {
    this.#open();
    this.#want();
  }

  #rest() {
    this.#line?.close();
    this.#line = null;
  }

  #open() {
    this.#line?.close();
    this.#lastSign = Date.now();
    const line = new EventSource(this.#part.dataset.live);
    this.#line = line;
    line.addEventListener("puls", () => this.#alive());
    line.addEventListener(this.#kind, () => { this.#alive(); this.#want(); });
    line.addEventListener("error", () => {
      if (line !== this.#line) return;
      this.#lose();
      // The browser tries again by itself unless it was refused.
      if (line.readyState === EventSource.CLOSED) setTimeout(() => line === this.#line && this.#open(), REOPEN_MILLIS);
    });
  }

  #alive() {
    this.#lastSign = Date.now();
    if (!this.#lost) return this.#show();
    this.#lost = false;
    this.#show();
    this.#want();
  }

  #lose() {
    this.#lost = true;
    this.#show();
  }

  // The order never changes under the pointer, nor under an open menu.
  #atRest() {
    return Date.now() - this.#lastMoved > REST_MILLIS
      && !(this.#part.querySelector("details[open]") && this.#part.contains(document.activeElement))
      && !document.activeElement?.closest?.("[data-live] select, [data-live] input");
  }

  #want() {
    this.#wanted = true;
    this.#fetch();
  }

  #fetch() {
    if (!this.#wanted || document.hidden || (this.#whole && !this.#atRest())) return;
    this.#wanted = false;
    document.body.dispatchEvent(new Event(this.#whole ? "helhet-live" : `helhet-${this.#kind}`));
  }

  #tick() {
    if (!this.#line) return;
    const now = Date.now();
    if (now - this.#lastSign > SILENT_MILLIS) {
      this.#lose();
      this.#open();
    }
    const age = now - this.#lastDrawn;
    if (age > POLL_MILLIS && this.#lost || age > STALE_MILLIS && this.#whole) this.#wanted = true;
    this.#fetch();
    this.#show();
    this.#clock();
  }

  #tickets() {
    return new Set([...this.#part.querySelectorAll("[data-ticket]")].map((row) => row.dataset.ticket));
  }

  #before = null;

  #remember() {
    this.#before = this.#tickets();
  }

  #drawn() {
    this.#lastDrawn = Date.now();
    if (!this.#whole) return;
    const said = document.querySelector("[data-live-said]");
    const fresh = this.#before ? [...this.#tickets()].filter((ticket) => !this.#before.has(ticket)) : [];
    if (said && fresh.length > 0) said.textContent = fresh.map((ticket) => said.dataset.text.replace("{0}", ticket)).join(". ");
    const facts = this.#part.querySelector("[data-next-number-is]")?.dataset;
    const next = facts?.nextNumberIs;
    const open = document.querySelector('.h-top nav [aria-current] .h-count')?.firstChild;
    if (facts && open) open.textContent = facts.openIs;
    const label = document.querySelector("[data-next-number]");
    if (next && label) label.textContent = ` ${label.dataset.nextNumber.replace("{0}", next)}`;
    this.#show();
  }

  #show() {
    if (!this.#whole) return;
    const line = document.querySelector("[data-live-line]");
    for (const state of line?.querySelectorAll("[data-state]") ?? []) {
      const hidden = (state.dataset.state === "lost") !== this.#lost;
      if (state.hidden !== hidden) state.hidden = hidden;
    }
    const age = line?.querySelector("[data-live-age]");
    if (!age) return;
    const seconds = Math.round((Date.now() - this.#lastDrawn) / 1000);
    age.textContent = seconds < 2 ? age.dataset.now : age.dataset.ago.replace("{0}", seconds);
  }

  #clock() {
    if (!this.#whole) return;
    for (const clock of document.querySelectorAll("[data-clock]")) {
      const now = new Date();
      const time = now.toLocaleTimeString("nb-NO", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Oslo" }).replace(":", ".");
      if (!clock.dataset.clock) clock.textContent = time;
    }
  }
}

export function startLive() {
  document.querySelectorAll("[data-live]").forEach((part) => new Live(part));
}
