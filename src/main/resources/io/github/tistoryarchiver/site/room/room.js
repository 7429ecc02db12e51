// What pages do with scripts: the theme button, the key of the search, printing, marking what was searched for.
(function () {
  "use strict";
  var root = document.documentElement;
  var room = (window.room = window.room || {});
  var base = root.dataset.root || "";

  var button = document.querySelector(".theme");
  if (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      var dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
      root.dataset.theme = dark ? "light" : "dark";
      try {
        localStorage.setItem("room-theme", root.dataset.theme);
      } catch (e) {
        // no storage: for this page only
      }
    });
  }

  document.addEventListener("keydown", function (event) {
    var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.isContentEditable;
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    event.preventDefault();
    var field = document.getElementById("q");
    if (field) field.focus();
    else location.href = base + "search.html";
  });

  room.state = function (day) {
    var link = document.querySelector("[data-state]");
    if (link && day) link.textContent = link.dataset.state.replace("{0}", day);
  };
  var state = document.createElement("script");
  state.src = base + "d/state.js";
  document.head.appendChild(state);

  addEventListener("beforeprint", function () {
    document.querySelectorAll("img[loading=lazy]").forEach(function (image) {
      image.loading = "eager";
    });
    document.querySelectorAll("details:not([open])").forEach(function (fold) {
      fold.open = true;
      fold.dataset.opened = "";
    });
  });
  addEventListener("afterprint", function () {
    document.querySelectorAll("details[data-opened]").forEach(function (fold) {
      fold.open = false;
      delete fold.dataset.opened;
    });
  });

  // Opens the folds around what the address leads to.
  function unfold() {
    var target = null;
    try {
      target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch (e) {
      return;
    }
    for (var at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    if (target) target.scrollIntoView();
  }
  if (location.hash) unfold();
  addEventListener("hashchange", unfold);

  // Marks the words of ?hl=…, one a line.
  function highlight(words) {
    var main = document.getElementById("main");
    var walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    var ranges = [];
    while (walker.nextNode() && ranges.length < 2000) {
      var text = walker.currentNode.nodeValue.toLowerCase();
      if (text.length !== walker.currentNode.nodeValue.length) continue;
      words.forEach(function (word) {
        for (var at = text.indexOf(word); at >= 0 && ranges.length < 2000; at = text.indexOf(word, at + word.length)) {
          var range = new Range();
          range.setStart(walker.currentNode, at);
          range.setEnd(walker.currentNode, at + word.length);
          ranges.push(range);
        }
      });
    }
    if (!ranges.length) return;
    if (window.Highlight && window.CSS && CSS.highlights) CSS.highlights.set("found", new Highlight(...ranges));
    ranges.sort(function (a, b) {
      return a.compareBoundaryPoints(Range.START_TO_START, b);
    });
    for (var at = ranges[0].startContainer.parentElement; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    if (!location.hash) ranges[0].startContainer.parentElement.scrollIntoView({ block: "center" });
  }
  var asked = new URLSearchParams(location.search).get("hl");
  if (asked)
    highlight(
      asked
        .normalize("NFC")
        .toLowerCase()
        .split("\n")
        .filter(function (word) {
          return word.length > 0;
        })
    );
})();
