/// The parts of the page that are the same for all documents.
enum HTMLPage {
  static let style = """
    :root {
      --paper: #fdfcf9; --ink: #1f2328; --soft: #6b7280; --line: #e5e2da; --card: #ffffff;
      --fill: 92%; --fill-strong: 87%; --edge: 45%; --strength: 75%;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #15171a; --ink: #e4e6ea; --soft: #9aa3af; --line: #2c3036; --card: #1d2024;
        --fill: 21%; --fill-strong: 30%; --edge: 62%; --strength: 38%;
      }
    }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 18px/1.75 Charter, "Bitstream Charter", "Iowan Old Style", Georgia, "Noto Serif", serif; }
    main { max-width: 46rem; margin: 0 auto; padding: 3rem 1.5rem 6rem; }
    article { position: relative; margin-bottom: 5rem; }
    article + article { border-top: 1px solid var(--line); padding-top: 3rem; }
    h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .4rem; text-wrap: balance; }
    .about, .legend, nav, details, .card { font: 13px/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; }
    .about { color: var(--soft); margin: 0 0 .8rem; }
    .about span + span::before { content: "· "; }
    .about b { font-weight: 500; color: var(--ink); }
    nav { margin-bottom: 2.5rem; color: var(--soft); columns: 16rem; }
    nav a { display: block; color: inherit; }
    .legend { list-style: none; display: flex; flex-wrap: wrap; gap: .35rem .9rem; margin: 0; padding: 0 0 1.4rem; }
    .legend li { display: flex; align-items: center; gap: .4rem; }
    .legend li[role=button] { cursor: pointer; user-select: none; }
    .legend li.off { opacity: .4; text-decoration: line-through; }
    .count { color: var(--soft); font-variant-numeric: tabular-nums; }
    .swatch { display: inline-block; width: .8em; height: .8em; border-radius: 3px; margin-right: .2em;
      background: hsl(var(--h) var(--strength) var(--fill-strong));
      border: 1.5px solid hsl(var(--h) 60% var(--edge)); }
    .text { white-space: pre-wrap; overflow-wrap: break-word; }
    .br { display: block; font-size: 0; line-height: .7rem; }
    mark { color: inherit; background: hsl(var(--h) var(--strength) var(--fill)); border-radius: 3px;
      -webkit-box-decoration-break: clone; box-decoration-break: clone; }
    mark.wide { padding: .16em 0; }
    mark.narrow { padding: .04em .12em; margin: 0 -.06em;
      background: hsl(var(--h) var(--strength) var(--fill-strong));
      box-shadow: inset 0 -2px 0 hsl(var(--h) 60% var(--edge)); }
    mark.rejected { background: none; box-shadow: none; text-decoration: line-through var(--soft); }
    mark.off { background: none !important; box-shadow: none !important; }
    mark.lit, mark:target { outline: 2px solid hsl(var(--h) 65% var(--edge)); outline-offset: 1px; }
    svg.links { position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; pointer-events: none; }
    svg.links path { fill: none; stroke: var(--soft); stroke-width: 1.3; opacity: .38; }
    svg.links path.weak { display: none; }
    svg.links path.lit { display: inline; opacity: 1; stroke-width: 2; stroke: hsl(212 70% var(--edge)); }
    .card { position: absolute; z-index: 2; max-width: 22rem; padding: .5rem .75rem; white-space: pre-wrap;
      background: var(--card); border: 1px solid var(--line); border-radius: 8px; pointer-events: none;
      box-shadow: 0 6px 24px rgb(0 0 0 / .16); }
    .card::first-line { font-weight: 650; }
    details { margin-top: 1.8rem; color: var(--soft); }
    summary { cursor: pointer; }
    table { width: 100%; margin-top: .6rem; border-collapse: collapse; color: var(--ink); }
    th { text-align: left; font-weight: 500; color: var(--soft); }
    th, td { padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
    td:first-child { white-space: nowrap; }
    td:last-child { white-space: pre-wrap; color: var(--soft); }
    td a { color: inherit; text-decoration: none; }
    td a:hover { text-decoration: underline; }
    @media print { svg.links, nav { display: none; } body { background: none; } }

    """

  static let script = """
    (() => {
      const SVG = "http://www.w3.org/2000/svg";
      const articles = [...document.querySelectorAll("article")];

      if (articles.length > 1) {
        const nav = document.createElement("nav");
        for (const article of articles) {
          const link = document.createElement("a");
          link.href = "#" + article.id;
          link.textContent = article.querySelector("h1").textContent;
          nav.append(link);
        }
        document.querySelector("main").prepend(nav);
      }

      for (const article of articles) {
        const marks = [...article.querySelectorAll("mark")];
        const holder = article.querySelector(".arrows");
        const arrows = holder
          ? holder.dataset.arrows.split(",").map((a) => a.split(" "))
              .map(([source, target, kind]) => ({ source, target, kind }))
          : [];
        const partsOf = (index) => marks.filter((mark) => mark.dataset.a === index);

        const svg = document.createElementNS(SVG, "svg");
        svg.setAttribute("class", "links");
        svg.innerHTML = '<defs><marker id="head-' + article.id + '" viewBox="0 0 8 8" refX="7" refY="4"' +
          ' markerWidth="7" markerHeight="7" orient="auto-start-reverse">' +
          '<path d="M0 0L8 4L0 8z" style="fill:context-stroke;stroke:none;opacity:1;display:inline"/></marker></defs>';
        article.append(svg);

        const draw = () => {
          for (const path of svg.querySelectorAll(":scope > path")) path.remove();
          const origin = article.getBoundingClientRect();
          for (const arrow of arrows) {
            const to = partsOf(arrow.target)[0]?.getClientRects()[0];
            // From the part that is nearest to the target.
            const rects = partsOf(arrow.source).map((mark) => mark.getClientRects())
              .flatMap((list) => [list[0], list[list.length - 1]]).filter(Boolean);
            if (!to || rects.length === 0) continue;
            const far = (r) => Math.abs(r.top - to.top) * 4 + Math.abs(r.left - to.left);
            const from = rects.reduce((a, b) => (far(b) < far(a) ? b : a));
            const x1 = Math.min(Math.max(to.left, from.left), from.right) - origin.left;
            const x2 = to.left + to.width / 2 - origin.left;
            const y1 = from.top - origin.top + 2, y2 = to.top - origin.top + 1;
            const lift = Math.min(y1, y2) - Math.min(26, 12 + Math.abs(x2 - x1) / 14);
            const path = document.createElementNS(SVG, "path");
            path.setAttribute("d", `M${x1} ${y1}C${x1} ${lift} ${x2} ${lift} ${x2} ${y2}`);
            path.setAttribute("class", arrow.kind);
            path.setAttribute("marker-end", `url(#head-${article.id})`);
            path.dataset.source = arrow.source;
            path.dataset.target = arrow.target;
            svg.append(path);
          }
        };

        const card = document.createElement("div");
        card.className = "card";
        card.hidden = true;
        article.append(card);
        for (const mark of marks) { mark.dataset.details = mark.title; mark.removeAttribute("title"); }

        const light = (mark) => {
          for (const lit of article.querySelectorAll(".lit")) lit.classList.remove("lit");
          card.hidden = !mark;
          if (!mark) return;
          const index = mark.dataset.a, related = new Set([index]);
          for (const path of svg.querySelectorAll(":scope > path")) {
            if (path.dataset.source !== index && path.dataset.target !== index) continue;
            path.classList.add("lit");
            related.add(path.dataset.source).add(path.dataset.target);
          }
          for (const other of marks) if (related.has(other.dataset.a)) other.classList.add("lit");
          card.textContent = mark.dataset.details;
          const origin = article.getBoundingClientRect(), box = mark.getClientRects()[0];
          const left = Math.min(box.left - origin.left, origin.width - card.offsetWidth);
          card.style.left = Math.max(0, left) + "px";
          card.style.top = mark.getBoundingClientRect().bottom - origin.top + 8 + "px";
        };
        article.addEventListener("mouseover", (event) => light(event.target.closest("mark:not(.off)")));
        article.addEventListener("mouseleave", () => light(null));

        for (const item of article.querySelectorAll(".legend li")) {
          const hue = item.getAttribute("style"), label = item.textContent.replace(/\\s*\\d+\\s*$/, "");
          item.setAttribute("role", "button");
          item.addEventListener("click", () => {
            const off = item.classList.toggle("off");
            for (const mark of marks)
              if (mark.getAttribute("style") === hue && mark.dataset.details.split("\\n")[0] === label)
                mark.classList.toggle("off", off);
          });
        }

        draw();
        new ResizeObserver(draw).observe(article);
        document.fonts?.ready.then(draw);
      }
    })();

    """
}
