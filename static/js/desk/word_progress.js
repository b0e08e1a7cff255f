// Asks every second how far the reading is; when it is over the page itself leads on.
(() => {
  const box = document.querySelector("[data-state]");
  const bar = box.querySelector("progress");
  const status = box.querySelector("[data-status]");
  const trouble = box.querySelector("[data-trouble]");

  async function ask() {
    let answer;
    try {
      const response = await fetch(box.dataset.state);
      if (!response.ok) throw new Error(response.status);
      answer = await response.json();
    } catch {
      trouble.hidden = false;
      return;
    }
    trouble.hidden = true;
    if (!answer.isUnderWay) {
      clearInterval(timer);
      location.reload();
      return;
    }
    if (status.textContent !== answer.text) status.textContent = answer.text;
    if (answer.total) Object.assign(bar, { max: answer.total, value: answer.done });
  }

  const timer = setInterval(ask, 1000);
})();
