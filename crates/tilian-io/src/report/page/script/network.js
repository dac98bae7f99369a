// Lets a reader zoom, move and question a network. Without it the drawing stands as it is.
(() => {
  const isChinese = document.documentElement.lang.startsWith("zh");
  const say = (chinese, english) => (isChinese ? chinese : english);
  const CLOSEST = 8;
  const STEP = 1.25;

  const told = (element) => element.querySelector("title").textContent;

  const explore = (svg) => {
    const [left, top, across, down] = svg.getAttribute("viewBox").split(" ").map(Number);
    const home = { x: left, y: top, width: across, height: down };
    let view = { ...home };
    const show = () => svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);

    const at = (event) => {
      const point = new DOMPoint(event.clientX, event.clientY);
      return point.matrixTransform(svg.getScreenCTM().inverse());
    };
    const middle = () => ({ x: view.x + view.width / 2, y: view.y + view.height / 2 });
    const zoom = (factor, around) => {
      const width = Math.min(home.width * 1.5, Math.max(home.width / CLOSEST, view.width / factor));
      const scale = width / view.width;
      view = {
        x: around.x - (around.x - view.x) * scale,
        y: around.y - (around.y - view.y) * scale,
        width,
        height: view.height * scale,
      };
      show();
    };

    const nodes = [...svg.querySelectorAll(".node")].map((element) => {
      const { e: x, f: y } = element.transform.baseVal.consolidate().matrix;
      return { element, x, y, lines: [] };
    });
    for (const line of svg.querySelectorAll("line")) {
      nodes[line.dataset.a].lines.push({ line, end: 1, other: nodes[line.dataset.b] });
      nodes[line.dataset.b].lines.push({ line, end: 2, other: nodes[line.dataset.a] });
    }
    const place = (node, x, y) => {
      Object.assign(node, { x, y });
      node.element.setAttribute("transform", `translate(${x} ${y})`);
      // A line begins at the middle of a circle, which stands where its node does.
      node.lines.forEach(({ line, end }) => {
        line.setAttribute(`x${end}`, x);
        line.setAttribute(`y${end}`, y);
      });
    };

    const readout = document.createElement("div");
    readout.className = "readout";
    readout.setAttribute("aria-live", "polite");
    const hint = say("指向或选中一个词可见计数；拖动可移动；点过图后可用滚轮缩放。",
      "Point at a word for its counts; drag to move; click the drawing to zoom by the wheel.");
    const light = (node) => {
      svg.classList.toggle("asked", Boolean(node));
      svg.querySelectorAll(".lit").forEach((element) => element.classList.remove("lit"));
      readout.replaceChildren();
      if (!node) { readout.append(hint); return; }
      const name = document.createElement("b");
      name.append(told(node.element));
      readout.append(name);
      node.element.classList.add("lit");
      for (const { line, other } of node.lines) {
        line.classList.add("lit");
        other.element.classList.add("lit");
        const row = document.createElement("span");
        row.append(told(line));
        readout.append(row);
      }
    };
    light(null);

    const nodeAt = (event) => {
      const element = event.target.closest(".node");
      return element && nodes[element.dataset.node];
    };
    svg.addEventListener("pointerover", (event) => { if (event.pointerType === "mouse") light(nodeAt(event)); });
    svg.addEventListener("pointerleave", () => light(nodes.find(({ element }) => element.matches(":focus-visible"))));
    svg.addEventListener("focusin", (event) => light(nodeAt(event)));
    svg.addEventListener("focusout", () => light(null));

    // One pointer drags a node or the canvas, two pinch.
    const pointers = new Map();
    let grip = null;
    let isActive = false;
    const spread = () => {
      const [one, other] = [...pointers.values()];
      return Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    };
    svg.addEventListener("pointerdown", (event) => {
      pointers.set(event.pointerId, event);
      isActive = true;
      const node = nodeAt(event);
      const from = at(event);
      grip = pointers.size === 1
        ? { node, dx: node ? node.x - from.x : 0, dy: node ? node.y - from.y : 0, from }
        : { spread: spread() };
      if (node) light(node);
      svg.setPointerCapture(event.pointerId);
      svg.classList.add("held");
    });
    svg.addEventListener("pointermove", (event) => {
      if (!pointers.has(event.pointerId)) return;
      pointers.set(event.pointerId, event);
      const to = at(event);
      if (grip.spread) {
        const now = spread();
        zoom(now / grip.spread, to);
        grip.spread = now;
      } else if (grip.node) {
        place(grip.node, to.x + grip.dx, to.y + grip.dy);
      } else {
        view = { ...view, x: view.x + grip.from.x - to.x, y: view.y + grip.from.y - to.y };
        show();
      }
    });
    const release = (event) => {
      pointers.delete(event.pointerId);
      if (pointers.size > 0) {
        const [rest] = pointers.values();
        grip = { node: null, from: at(rest) };
      } else {
        svg.classList.remove("held");
      }
    };
    svg.addEventListener("pointerup", release);
    svg.addEventListener("pointercancel", release);
    svg.addEventListener("wheel", (event) => {
      // A reader who scrolls past must not be caught by the drawing.
      if (!isActive && !event.ctrlKey) return;
      event.preventDefault();
      zoom(event.deltaY < 0 ? STEP : 1 / STEP, at(event));
    }, { passive: false });
    document.addEventListener("pointerdown", (event) => { isActive = svg.contains(event.target); });

    const tools = document.createElement("p");
    tools.className = "tools";
    const tool = (sign, label, act) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(sign);
      button.setAttribute("aria-label", label);
      button.addEventListener("click", act);
      tools.append(button);
    };
    tool("+", say("放大", "zoom in"), () => zoom(STEP, middle()));
    tool("−", say("缩小", "zoom out"), () => zoom(1 / STEP, middle()));
    tool(say("复原", "Reset"), say("复原", "reset"), () => {
      view = { ...home };
      show();
      nodes.forEach((node) => place(node, ...node.start));
    });
    nodes.forEach((node) => {
      node.start = [node.x, node.y];
      node.element.setAttribute("tabindex", "0");
      node.element.setAttribute("role", "button");
      node.element.setAttribute("aria-label", told(node.element));
    });
    // Its words can be asked, so it is more than a picture.
    svg.setAttribute("role", "group");
    svg.parentNode.before(tools);
    svg.parentNode.after(readout);
  };

  document.querySelectorAll("svg.net").forEach(explore);
})();
