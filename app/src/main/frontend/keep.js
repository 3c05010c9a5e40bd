// A form that is sent once keeps what was typed through a reload or a lost session:
// <form data-keep="key">. It is kept in this tab alone, and forgotten when it has been sent.
const PREFIX = "helhet-skjema:";

const fieldsOf = (form) => [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !["_csrf", "versjon"].includes(name));

export function startKeeping() {
  for (const form of document.querySelectorAll("form[data-keep]")) {
    const key = PREFIX + form.dataset.keep;
    const stored = sessionStorage.getItem(key);
    for (const [name, value] of stored ? JSON.parse(stored) : []) {
      const field = form.elements[name];
      if (field && !(field instanceof RadioNodeList && field.value) && (field instanceof RadioNodeList || field.value === "")) field.value = value;
    }
    form.addEventListener("input", () => sessionStorage.setItem(key, JSON.stringify(fieldsOf(form))));
    form.addEventListener("submit", () => sessionStorage.removeItem(key));
  }
}
