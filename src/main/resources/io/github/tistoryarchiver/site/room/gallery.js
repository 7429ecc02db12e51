// Shows the pictures of a page one by one: arrow keys, Esc, the caption, a link to the post. Without it they lead to their posts.
(function () {
  "use strict";
  var gallery = document.querySelector(".gallery");
  if (!gallery || !window.HTMLDialogElement) return;
  var words = gallery.dataset.words.split("\n");
  var links = Array.from(gallery.querySelectorAll("a[data-file]"));
  var at = 0;

  function made(name, nameOfClass, text) {
    var element = document.createElement(name);
    element.className = nameOfClass;
    if (text) element.textContent = text;
    return element;
  }
  function button(nameOfClass, sign, label, act) {
    var element = made("button", nameOfClass, sign);
    element.type = "button";
    element.setAttribute("aria-label", label);
    element.addEventListener("click", act);
    return element;
  }

  var dialog = made("dialog", "viewer");
  dialog.setAttribute("aria-label", words[0]);
  var image = made("img", "");
  var caption = made("p", "caption");
  var post = made("a", "");
  var place = made("span", "quiet");
  place.setAttribute("aria-live", "polite");
  var line = made("p", "line");
  line.append(post, place);
  var older = button("go", "→", words[2], function () { show(at + 1); });
  var newer = button("go", "←", words[1], function () { show(at - 1); });
  var close = button("go", "×", words[3], function () { dialog.close(); });
  var bar = made("div", "controls");
  bar.append(newer, older, close);
  dialog.append(bar, image, caption, line);
  document.body.appendChild(dialog);

  function show(number) {
    if (number < 0 || number >= links.length) return;
    at = number;
    var link = links[at];
    image.src = link.dataset.file;
    image.alt = link.querySelector("img").alt;
    caption.textContent = link.dataset.caption;
    caption.hidden = !link.dataset.caption;
    post.href = link.href;
    post.textContent = link.dataset.title;
    place.textContent = at + 1 + " / " + links.length;
    newer.disabled = at === 0;
    older.disabled = at === links.length - 1;
  }

  gallery.addEventListener("click", function (event) {
    var link = event.target.closest("a[data-file]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    show(links.indexOf(link));
    dialog.showModal();
  });
  dialog.addEventListener("keydown", function (event) {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    show(at + (event.key === "ArrowRight" ? 1 : -1));
  });
  dialog.addEventListener("click", function (event) {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", function () {
    links[at].focus();
  });
})();
