// A large file is sent as it is, not inside a form: it goes straight from the disk to the server,
// and how far it has come is seen. A form with data-upload names the address; a small file is sent
// with its form as always.
const LARGE = 8 * 1024 * 1024;

export function startUploads() {
  for (const form of document.querySelectorAll("form[data-upload]")) {
    form.addEventListener("submit", (event) => {
      const input = form.querySelector('input[type="file"]');
      const file = input?.files[0];
      if (!file || file.size < LARGE || !form.reportValidity()) return;
      event.preventDefault();
      send(form, input, file);
    });
  }
}

function send(form, input, file) {
  const csrf = document.querySelector('meta[name="csrf"]');
  const bar = form.querySelector("progress");
  const button = form.querySelector('button[type="submit"]');
  const address = new URL(form.dataset.upload, location.href);
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && !name.startsWith("_")) address.searchParams.set(name, value);
  }
  address.searchParams.set("navn", file.name);
  const request = new XMLHttpRequest();
  request.open("POST", address);
  request.setRequestHeader("Content-Type", "application/octet-stream");
  if (csrf) request.setRequestHeader(csrf.dataset.header, csrf.content);
  request.responseType = "json";
  request.upload.addEventListener("progress", (e) => { bar.value = (100 * e.loaded) / file.size; });
  request.addEventListener("load", () => {
    if (request.status === 200) location.assign(request.response.til);
    else failed(request.response?.feil ?? form.dataset.uploadFailed);
  });
  request.addEventListener("error", () => failed(form.dataset.uploadFailed));
  const failed = (text) => {
    bar.hidden = true;
    button.disabled = false;
    let line = form.querySelector("[data-upload-error]");
    if (!line) {
      line = document.createElement("p");
      line.dataset.uploadError = "";
      line.className = "h-breach";
      line.setAttribute("role", "alert");
      bar.after(line);
    }
    line.textContent = text;
    input.focus();
  };
  bar.value = 0;
  bar.hidden = false;
  button.disabled = true;
  request.send(file);
}
