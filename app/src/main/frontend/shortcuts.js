// Shortcuts: "/" goes to the search; an element with data-shortcut="n" is pressed or focused by N;
// digits choose within the chips that hold the focus. None of them acts while somebody is typing,
// and the user can turn them off (data-shortcuts="off" on <html>).
const isTyping = (element) => element instanceof HTMLElement
  && (element.isContentEditable || element.matches("textarea, select, input:not([type=radio], [type=checkbox], [type=button], [type=submit])"));

const press = (element) => (element.matches("input, textarea, select") ? element.focus() : element.click());

function chooseByDigit(event) {
  const choice = document.activeElement?.closest?.(".h-choice");
  if (!choice || !/^[1-9]$/.test(event.key)) return false;
  const option = choice.querySelectorAll("input[type=radio]")[Number(event.key) - 1];
  if (!option) return false;
  option.checked = true;
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
    if (document.documentElement.dataset.shortcuts === "off") return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
    if (chooseByDigit(event)) {
      event.preventDefault();
      return;
    }
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
