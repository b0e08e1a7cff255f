"use strict";
// What is being typed is kept in this browser for a day, for its account alone, until it was sent or its owner logs out.
(() => {
  const place = document.querySelector(".workspace");
  const start = `hoi-vien:${place?.dataset.user}:`;
  const key = start + location.pathname;
  const DAY = 24 * 60 * 60 * 1000;

  const kept = () => Object.keys(localStorage).filter((name) => name.startsWith("hoi-vien:"));
  const read = (name) => {
    try {
      return JSON.parse(localStorage.getItem(name));
    } catch {
      return null;
    }
  };
  const typed = (form) => Array.from(form.elements).filter((box) => box.name && !["hidden", "file", "submit"].includes(box.type));
  const valueOf = (box) => (box.type === "checkbox" ? box.checked : box.value);

  const restore = (form, values) => {
    let isOther = false;
    for (const box of typed(form)) {
      const value = values[box.name];
      if (value === undefined || value === valueOf(box)) continue;
      if (box.type === "checkbox") box.checked = value;
      else box.value = value;
      isOther = true;
    }
    return isOther;
  };

  const tell = (form) => {
    const note = document.createElement("div");
    note.className = "alert workspace-kept";
    note.setAttribute("role", "status");
    note.textContent = "Chữ bạn gõ dở lần trước vẫn còn đây. ";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button-quiet";
    button.textContent = "Bỏ chữ gõ dở";
    button.addEventListener("click", () => {
      localStorage.removeItem(key);
      location.reload();
    });
    note.append(button);
    form.before(note);
  };

  const keep = (form, isSent = false) => {
    const values = Object.fromEntries(typed(form).map((box) => [box.name, valueOf(box)]));
    try {
      localStorage.setItem(key, JSON.stringify({ at: Date.now(), isSent, values }));
    } catch {
      // a full or closed store: the page works without
    }
  };

  try {
    const isDone = place?.querySelector(".alert-success, .alert-info");
    for (const name of kept()) {
      const one = read(name);
      if (!one || Date.now() - one.at > DAY || (isDone && one.isSent && name.startsWith(start))) localStorage.removeItem(name);
    }
    for (const form of document.querySelectorAll("form[data-keep]")) {
      const one = read(key);
      if (one && !form.querySelector(".is-invalid, .alert-danger") && restore(form, one.values)) tell(form);
      form.addEventListener("input", () => keep(form));
      form.addEventListener("submit", (event) => {
        if (form.dataset.sent) event.preventDefault();
        form.dataset.sent = "1";
        keep(form, true);
      });
    }
    document.querySelector("form[data-leave]")?.addEventListener("submit", () => kept().forEach((name) => localStorage.removeItem(name)));
    window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));
  } catch {
    // a browser that keeps nothing
  }
})();
