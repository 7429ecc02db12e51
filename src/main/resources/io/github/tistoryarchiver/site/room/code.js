// Colours the code of a post. What is long, or has links or pictures in it, stays as it is.
(function () {
  "use strict";
  if (!window.hljs) {
    return;
  }
  document.querySelectorAll("pre > code[class^=language-]").forEach(function (code) {
    if (code.children.length === 0 && code.textContent.length < 100000) {
      hljs.highlightElement(code);
    }
  });
})();
