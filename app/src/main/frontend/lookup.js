// Search while typing: the server answers with the options from three characters on; arrows move,
// Enter takes, Escape closes. An option either leads somewhere (data-href) or is chosen: its
// data-value goes into the hidden field beside the input, its data-label into the input.
const LEAST_CHARACTERS = 3;

const listOf = (input) => document.getElementById(input.dataset.lookup);
const optionsOf = (input) => [...listOf(input).querySelectorAll('[role="option"]')];
const chosenOf = (input) => input.parentElement.querySelector("[data-lookup-value]");

function open(input, isOpen) {
  listOf(input).hidden = !isOpen;
  input.setAttribute("aria-expanded", String(isOpen));
  if (!isOpen) input.removeAttribute("aria-activedescendant");
}

function mark(input, option) {
  for (const other of optionsOf(input)) other.setAttribute("aria-selected", String(other === option));
  if (!option) return;
  input.setAttribute("aria-activedescendant", option.id);
  option.scrollIntoView({ block: "nearest" });
}

function take(input, option) {
  if (option.dataset.href) return location.assign(option.dataset.href);
  input.value = option.dataset.label ?? option.textContent.trim();
  const chosen = chosenOf(input);
  if (chosen) {
    chosen.value = option.dataset.value ?? "";
    chosen.dispatchEvent(new Event("change", { bubbles: true }));
  }
  open(input, false);
}

function move(input, step) {
  const options = optionsOf(input);
  const at = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  mark(input, options[(at + step + options.length) % options.length]);
}

export function startLookups() {
  document.addEventListener("htmx:beforeRequest", (event) => {
    const input = event.detail.elt;
    if (!input.matches?.("[data-lookup]")) return;
    const chosen = chosenOf(input);
    if (chosen) chosen.value = "";
    if (input.value.trim().length < LEAST_CHARACTERS) {
      event.preventDefault();
      open(input, false);
    }
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    const input = document.querySelector(`[data-lookup="${CSS.escape(event.detail.target?.id ?? "")}"]`);
    if (!input) return;
    const options = optionsOf(input);
    options.forEach((option, index) => { option.id ||= `${input.dataset.lookup}-${index}`; });
    mark(input, options[0]);
    open(input, options.length > 0);
  });
  document.addEventListener("keydown", (event) => {
    const input = event.target;
    if (!input.matches?.("[data-lookup]") || listOf(input).hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") move(input, event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "Enter" && input.hasAttribute("aria-activedescendant")) take(input, document.getElementById(input.getAttribute("aria-activedescendant")));
    else if (event.key === "Escape") open(input, false);
    else return;
    event.preventDefault();
  });
  document.addEventListener("mousedown", (event) => {
    const option = event.target.closest?.('.h-lookup__list [role="option"]');
    if (!option) return;
    event.preventDefault();
    take(document.querySelector(`[data-lookup="${CSS.escape(option.closest("ul").id)}"]`), option);
  });
  document.addEventListener("focusout", (event) => event.target.matches?.("[data-lookup]") && open(event.target, false));
}
