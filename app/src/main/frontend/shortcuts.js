// Shortcuts: "/" goes to the search; an element with data-shortcut="n" is pressed or focused by N;
// digits choose within the chips that hold the focus; Alt and a digit follow the link of that number
// in a list with data-alt (the links' ids but for the number), also while somebody is typing. None of
// the others acts then, and the user can turn them all off (data-shortcuts="off" on <html>).
const isTyping = (element) => element instanceof HTMLElement
  && (element.isContentEditable || element.matches("textarea, select, input:not([type=radio], [type=checkbox], [type=button], [type=submit])"));

const press = (element) => (element.matches("input, textarea, select") ? element.focus() : element.click());

function chooseByDigit(event) {
  const choice = document.activeElement?.closest?.(".h-choice");
  if (!choice || !/^[1-9]$/.test(event.key)) return false;
  const option = choice.querySelectorAll("input")[Number(event.key) - 1];
  if (!option) return false;
  option.checked = option.type === "radio" || !option.checked;
  option.focus();
  option.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
}

export function startShortcuts() {
  document.addEventListener("keydown", (event) => {
    const menu = document.querySelector("details.h-menu[open]");
    if (event.key === "Escape" && menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
      return;
    }
    if (event.ctrlKey && event.key === "Enter" && event.target.form) {
      event.preventDefault();
      event.target.form.requestSubmit();
      return;
    }
    // A call for help is made from wherever one is, also while typing.
    const help = event.key === "F9" && document.querySelector('[data-shortcut="F9"]');
    if (help) {
      event.preventDefault();
      help.click();
      return;
    }
    if (document.documentElement.dataset.shortcuts === "off") return;
    if (event.altKey && /^Digit[1-9]$/.test(event.code)) {
      const numbered = document.querySelector("[data-alt]");
      const link = numbered && document.getElementById(numbered.dataset.alt + event.code.at(-1));
      if (link) {
        event.preventDefault();
        link.click();
      }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
    if (chooseByDigit(event)) {
      event.preventDefault();
      return;
    }
    // Enter presses what holds the focus, when something does.
    if (event.key === "Enter" && document.activeElement !== document.body) return;
    const key = event.key.toLowerCase();
    const target = [...document.querySelectorAll("[data-shortcut]")].find((element) => element.dataset.shortcut.toLowerCase() === key);
    if (target) {
      event.preventDefault();
      press(target);
    }
  });
  document.addEventListener("click", (event) => {
    const menu = document.querySelector("details.h-menu[open]");
    if (menu && !menu.contains(event.target)) menu.open = false;
  });
}
