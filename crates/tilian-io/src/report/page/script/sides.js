// Shows both sides of a match at once. The page reads and its links work without it.
(() => {
  let lit = [];
  const light = (run) => {
    lit.forEach((mark) => mark.classList.remove("lit"));
    const other = run && document.getElementById(run.hash.slice(1));
    lit = other ? [run, other] : [];
    lit.forEach((mark) => mark.classList.add("lit"));
    return other;
  };
  const run = (event) => event.target.closest && event.target.closest("a.run");
  document.addEventListener("mouseover", (event) => light(run(event)));
  document.addEventListener("focusin", (event) => light(run(event)));
  document.addEventListener("click", (event) => {
    const other = light(run(event));
    if (!other) return;
    const box = other.getBoundingClientRect();
    // In sight already: lighting it up says it all.
    if (box.top >= 0 && box.bottom <= window.innerHeight) event.preventDefault();
  });
})();
