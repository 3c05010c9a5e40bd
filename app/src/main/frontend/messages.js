// Messages on top of the page. An undo is offered for ten seconds; an error stays until read.
const UNDO_MILLIS = 10_000;

const watch = (root) => {
  for (const message of root.querySelectorAll?.("[data-undo]") ?? []) {
    if (message.dataset.watched) continue;
    message.dataset.watched = "true";
    let left = setTimeout(() => message.remove(), UNDO_MILLIS);
    // Time stands still for the one who is on the way to the button.
    const hold = () => clearTimeout(left);
    const release = () => { hold(); left = setTimeout(() => message.remove(), UNDO_MILLIS); };
    message.addEventListener("focusin", hold);
    message.addEventListener("mouseenter", hold);
    message.addEventListener("focusout", release);
    message.addEventListener("mouseleave", release);
  }
};

function showFailure(template, reference) {
  const place = document.getElementById("meldinger");
  const failure = document.getElementById(template)?.content.firstElementChild.cloneNode(true);
  if (!place || !failure) return;
  const slot = failure.querySelector("[data-reference]");
  if (slot) slot.textContent = reference ?? "";
  place.replaceChildren(failure);
}

export function startMessages() {
  watch(document);
  document.addEventListener("htmx:load", (event) => watch(event.detail.elt.parentElement ?? event.detail.elt));
  document.addEventListener("htmx:responseError", (event) => {
    const { xhr } = event.detail;
    // Logged out in the meantime: the login page is the only useful answer.
    if (xhr.status === 401) return location.reload();
    showFailure(xhr.status === 403 ? "melding-403" : "melding-500", xhr.getResponseHeader("Helhet-Referanse"));
  });
  document.addEventListener("htmx:sendError", () => showFailure("melding-offline"));
}
