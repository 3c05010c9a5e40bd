// A long form saves itself: 0.8 s after the last key and on leaving a field. Until the server has
// acknowledged a text it is kept in the browser, and sent again when the line is back.
//
//   <form data-autosave="/sak/4417/utkast" data-draft-key="sak-4417">   hidden input "versjon"
//
// Answers: 2xx {"versjon": 4, "melding": "Lagret kl. 10.41"}; with "helhet": {"fra": 6, "til": 7} when
// the text is part of a whole with a version of its own (a field with data-whole on the page); 409 an HTML fragment that shows both
// texts, put in [data-conflict]; 422 {"feil": {"felt": "hva som er galt"}} is left to the page.
const DELAY_MILLIS = 800;
const RETRY_MILLIS = [4_000, 8_000, 16_000, 30_000];
const KEPT_MILLIS = 24 * 60 * 60 * 1000;
const PREFIX = "helhet-utkast:";

const clock = () => new Date().toLocaleTimeString("nb-NO", { hour: "2-digit", minute: "2-digit" }).replace(":", ".");

function forgetOld() {
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))) {
    try {
      if (Date.now() - JSON.parse(localStorage.getItem(key)).at > KEPT_MILLIS) localStorage.removeItem(key);
    } catch {
      localStorage.removeItem(key);
    }
  }
}

class Autosave {
  #form;
  #key;
  #indicator;
  #timer;
  #attempt = 0;
  #sending = null;
  #waiting = false;
  #dirty = false;
  #stopped = false;
  #lastSaved = clock();

  constructor(form) {
    this.#form = form;
    this.#key = PREFIX + (form.dataset.draftKey ?? form.dataset.autosave);
    this.#indicator = document.querySelector("[data-saved]");
    this.#restore();
    form.addEventListener("input", () => this.#changed(DELAY_MILLIS));
    form.addEventListener("change", () => this.#changed(0));
    form.addEventListener("focusout", () => this.#dirty && this.#changed(0));
    form.addEventListener("submit", (event) => this.#submitted(event));
    window.addEventListener("online", () => this.#dirty && this.#changed(0));
    window.addEventListener("pagehide", () => this.#dirty && this.#send(true));
  }

  #fields() {
    return [...new FormData(this.#form)].filter(([name, value]) => typeof value === "string" && name !== "_csrf");
  }

  // The form may not overtake its own saving: it would come with the version before it, and one who
  // writes alone be told that two have written. And with no line there is nowhere to send it.
  async #submitted(event) {
    clearTimeout(this.#timer);
    if (this.#sending) {
      event.preventDefault();
      if (this.#waiting) return;
      this.#waiting = true;
      const { submitter } = event;
      await this.#sending;
      this.#waiting = false;
      if (!this.#stopped) this.#form.requestSubmit(submitter);
    } else if (!navigator.onLine) {
      event.preventDefault();
      this.#retryLater();
    } else {
      this.#dirty = false;
      this.#forget();
    }
  }

  #changed(delay) {
    if (this.#stopped) return;
    this.#dirty = true;
    this.#keep();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(false), delay);
  }

  async #send(leaving) {
    if (this.#sending || this.#stopped) return;
    this.#sending = this.#save(leaving).finally(() => { this.#sending = null; });
    await this.#sending;
    if (this.#dirty && this.#attempt === 0) this.#changed(DELAY_MILLIS);
  }

  async #save(leaving) {
    this.#dirty = false;
    this.#show("saving");
    try {
      const csrf = document.querySelector('meta[name="csrf"]');
      const headers = { Accept: "application/json, text/html" };
      if (csrf) headers[csrf.dataset.header] = csrf.content;
      const response = await fetch(this.#form.dataset.autosave, {
        method: "POST", body: new URLSearchParams(this.#fields()), headers, credentials: "same-origin", redirect: "error", keepalive: leaving,
      });
      await this.#answered(response);
    } catch {
      this.#retryLater();
    }
  }

  async #answered(response) {
    if (response.status === 409) {
      this.#stopped = true;
      const place = this.#form.querySelector("[data-conflict]") ?? document.querySelector("[data-conflict]");
      if (place) {
        const parsed = new DOMParser().parseFromString(await response.text(), "text/html");
        place.replaceChildren(...parsed.body.childNodes);
        place.querySelector("button, a, h3")?.focus();
      }
      this.#show("conflict");
      return;
    }
    if (!response.ok) return this.#retryLater();
    const answer = response.status === 204 ? {} : await response.json();
    if (answer.versjon !== undefined && this.#form.elements.versjon) this.#form.elements.versjon.value = answer.versjon;
    if (answer.helhet) this.#follow(answer.helhet);
    this.#attempt = 0;
    this.#lastSaved = clock();
    if (!this.#dirty) this.#forget();
    this.#show("saved", answer.melding);
  }

  // The whole on this page is one step on, unless somebody else has moved it meanwhile: then the
  // page has not seen what they did, and the server must say so. What is drawn from the whole
  // listens for the event.
  #follow({ fra, til }) {
    for (const field of document.querySelectorAll("[data-whole]")) if (field.value === String(fra)) field.value = til;
    document.body.dispatchEvent(new Event("helhet-saved"));
  }

  #retryLater() {
    this.#dirty = true;
    const wait = RETRY_MILLIS[Math.min(this.#attempt, RETRY_MILLIS.length - 1)];
    this.#attempt += 1;
    this.#show("offline");
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(false), wait);
  }

  #show(state, message) {
    for (const line of this.#indicator?.querySelectorAll("[data-state]") ?? []) {
      line.hidden = line.dataset.state !== state;
      const text = line.querySelector("[data-text]");
      if (text && !line.hidden) text.textContent = message ?? text.dataset.text.replace("{0}", this.#lastSaved);
    }
  }

  #keep() {
    try {
      localStorage.setItem(this.#key, JSON.stringify({ at: Date.now(), fields: this.#fields() }));
    } catch {
      // A full or closed storage must not stop the typing; the server still gets the text.
    }
  }

  #forget() {
    localStorage.removeItem(this.#key);
  }

  // Text that was never acknowledged comes back into its fields, and is sent with the version it
  // was written on: if somebody else has saved since, the server shows both.
  #restore() {
    const stored = localStorage.getItem(this.#key);
    if (!stored) return;
    for (const [name, value] of JSON.parse(stored).fields) {
      const field = this.#form.elements[name];
      if (field instanceof RadioNodeList || (field && !["checkbox", "radio"].includes(field.type))) field.value = value;
    }
    this.#changed(DELAY_MILLIS);
  }
}

export function startAutosave(root) {
  forgetOld();
  const forms = root.matches?.("form[data-autosave]") ? [root] : root.querySelectorAll("form[data-autosave]");
  for (const form of forms) {
    if (form.dataset.autosaving) continue;
    form.dataset.autosaving = "true";
    new Autosave(form);
  }
}
