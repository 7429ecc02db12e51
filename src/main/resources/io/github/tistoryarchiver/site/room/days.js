// The first page: posts of this week in earlier years, from the files of the months concerned.
(function () {
  "use strict";
  var section = document.querySelector("[data-days]");
  if (!section) return;
  var room = (window.room = window.room || {});
  var now = new Date();
  var found = [];
  room.days = function (month, text) {
    text.split("\n").forEach(function (line) {
      var part = line.split("\t");
      if (part.length < 4) return;
      var year = +part[0].slice(0, 4);
      [-1, 0, 1].forEach(function (turn) { // a week may be in two years
        var then = now.getFullYear() + turn;
        var apart = Math.abs(Math.round((new Date(then, month - 1, +part[0].slice(-2)) - now) / 864e5));
        if (year < then && year < now.getFullYear() && apart <= 3) found.push({ years: then - year, apart: apart, part: part });
      });
    });
  };
  function show() {
    found.sort(function (a, b) {
      return a.apart - b.apart || a.years - b.years;
    });
    found.slice(0, 3).forEach(function (post) {
      var link = document.createElement("a");
      link.href = post.part[1];
      [["small", section.dataset.days.replace("{0}", post.years)], ["b", post.part[2]], ["span", post.part[3]]].forEach(function (piece) {
        link.appendChild(document.createElement(piece[0])).textContent = piece[1];
      });
      section.appendChild(link);
    });
    section.hidden = found.length === 0;
  }
  var months = {};
  [-3, 0, 3].forEach(function (days) {
    months[new Date(now.getFullYear(), now.getMonth(), now.getDate() + days).getMonth() + 1] = true;
  });
  var list = (section.dataset.months || "").split(" ").filter(function (month) {
    return months[+month];
  });
  var left = list.length;
  list.forEach(function (month) {
    var script = document.createElement("script");
    script.src = "d/" + month + ".js";
    script.onload = script.onerror = function () {
      if (--left === 0) show();
    };
    document.head.appendChild(script);
  });
})();
