"use strict";
// Reads the article aloud with a Vietnamese voice of this device; where there is none, the button stays hidden.
(() => {
  const [play, stop] = document.querySelectorAll("[data-speech]");
  const speech = window.speechSynthesis;
  if (!play || !speech) return;
  const READ = "h1, .lead, figcaption, .correction p, .prose :is(p, h2, h3, h4)";
  let voice, pieces, place, spoken;

  const findVoice = () => {
    const voices = speech.getVoices().filter((one) => /^vi\b|^vi_/i.test(one.lang));
    voice = voices.find((one) => one.localService) ?? voices[0];
    play.hidden = !voice;
  };

  // Chrome falls silent in long utterances: whole sentences as far as they fit, else parts of one.
  const PIECE = /.{1,180}[.!?…](?= |$)|.{1,180}[;:,](?= |$)|.{1,180}(?= |$)|.{1,180}/g;
  const split = (text) => text.replace(/\s+/g, " ").match(PIECE) ?? [];
  const collect = () =>
    [...document.querySelectorAll(".article :is(" + READ + ")")]
      .filter((element) => !element.closest("table"))
      .flatMap((element) => split(element.innerText.trim()).map((text) => ({ element, text })));

  const mark = (element) => {
    for (const read of document.querySelectorAll(".article [aria-current=true]")) read.removeAttribute("aria-current");
    element?.setAttribute("aria-current", "true");
  };

  const hush = (label) => {
    spoken = null;
    speech.cancel();
    play.textContent = label;
  };

  const end = () => {
    hush("Đọc bài");
    pieces = null;
    stop.hidden = true;
    mark();
  };

  const speak = () => {
    const piece = pieces[place];
    if (!piece) return end();
    const utterance = new SpeechSynthesisUtterance(piece.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = () => {
      if (utterance !== spoken) return;
      place += 1;
      speak();
    };
    utterance.onerror = () => utterance === spoken && end();
    spoken = utterance;
    mark(piece.element);
    speech.speak(utterance);
  };

  // Android knows no pause: stop, and begin the same sentence again.
  play.addEventListener("click", () => {
    if (spoken) return hush("Đọc tiếp");
    if (!pieces) [pieces, place] = [collect(), 0];
    play.textContent = "Tạm dừng";
    stop.hidden = false;
    speech.cancel();
    speak();
  });
  stop.addEventListener("click", () => {
    end();
    play.focus();
  });
  addEventListener("pagehide", end);
  speech.addEventListener?.("voiceschanged", findVoice);
  findVoice();
})();
