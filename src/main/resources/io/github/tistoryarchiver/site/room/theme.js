// Before the first paint: the reader's choice of light or dark, where there is one.
(function () {
  "use strict";
  try {
    var choice = localStorage.getItem("room-theme");
    if (choice === "light" || choice === "dark") document.documentElement.dataset.theme = choice;
  } catch (e) {
    // no storage: the system decides
  }
  document.documentElement.classList.add("scripted");
})();
