"""What a student reads on the feedback page, and what nobody may read or run there."""

import re
from html.parser import HTMLParser

import nbformat
import pytest
from nbformat import v4

from unrolled.notebook.feedback import mended_lines, score_by_exercise, show_verdicts
from unrolled.notebook.markdown import markdown
from unrolled.notebook.outputs import write_verdict
from unrolled.notebook.page import Standing, page
from unrolled.values.known import KnownAnswer
from unrolled.values.verdict import Finding, Outcome, Verdict

SECRET = "sneaky_inputs"
HIDDEN = f"# Values of every row\n### BEGIN HIDDEN TESTS\ndef {SECRET}(rng):\n    return 1\n### END HIDDEN TESTS"
TRANSPOSED = KnownAnswer(
    "transposed",
    "step",
    {"en": "The matrix is transposed.", "ko": "행렬이 전치되었습니다."},
    {"en": "Which row of `w` should come out?", "ko": "`w`의 어느 행이 나와야 할까요?"},
    "def step(x): ...",
)
WRONG_SHAPE = Finding("shape", {"came": [2, 3], "expected": [3, 2], "inputs_were": ["(4, 3)", "(3, 2)"]})


def a_cell(grade_id, source, outputs=(), kind=v4.new_code_cell, **role):
    flags = {"grade": False, "solution": False, "locked": False, "schema_version": 3, "task": False}
    cell = kind(source, id=grade_id, metadata={"nbgrader": {**flags, "grade_id": grade_id, **role}})
    if outputs:
        cell.outputs = list(outputs)
    return cell


def an_exercise(name="step", source="def step(x):\n    return x.T", **role):
    return a_cell(name, source, solution=True, comment=None, **role)


def a_check(name="hidden-step-values", score=0.0, outputs=(), points=6.0, **role):
    return a_cell(name, HIDDEN, outputs, grade=True, locked=True, points=points, score=score, waits=False, **role)


def a_notebook(*cells, lang="en"):
    return v4.new_notebook(cells=list(cells), metadata={"lang": lang})


def graded(*verdicts, lang="en", score=0.0):
    """An exercise with a check for each verdict, as grading leaves it."""
    notebook = a_notebook(an_exercise(), *(a_check(verdict.check, score) for verdict in verdicts), lang=lang)
    for verdict in verdicts:
        write_verdict(notebook, verdict, [TRANSPOSED])
    return notebook


def failed(check="hidden-step-values", finding=WRONG_SHAPE, mistakes=(), lent=()):
    return Verdict(check, Outcome.FAILED, (finding,), mistakes, lent)


def shown(notebook, late=0.0, **standing):
    show_verdicts(notebook)
    whose = {"name": "01-tiny", "student": "ada", "score": 0.0, "points": 6.0, "late": late} | standing
    return page(notebook, Standing(**whose))


def words_of(html):
    """What a reader sees of a page."""
    text = re.sub(r"<[^>]+>", " ", html[html.index("<body>") :])
    return " ".join(text.replace("&#39;", "'").replace("&#34;", '"').replace("&lt;", "<").replace("&gt;", ">").split())


class Elements(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, dict(attributes)))


def test_a_failed_check_says_what_was_seen_and_names_the_known_mistake():
    words = words_of(shown(graded(failed(mistakes=("transposed",), lent=("softmax",)))))
    for line in (
        "Values of every row",
        "Not passed · 0 / 6",
        "The result has the shape (2, 3). Expected: (3, 2).",
        "The smallest case that fails has the inputs (4, 3), (3, 2).",
        "Known mistake: The matrix is transposed.",
        "Which row of w should come out?",
        "In this check a right version of softmax stood in for yours",
    ):
        assert line in words


def test_the_known_mistake_stands_apart_from_what_was_seen_and_what_was_lent():
    html = shown(graded(failed(mistakes=("transposed",), lent=("softmax",))))
    (box,) = re.findall(r'<div class="known">(.*?)</div>', html, re.DOTALL)
    assert "transposed" in box and "Which row" in box
    assert "shape" not in box and "lent" not in box


def test_the_hint_for_a_mistake_is_given_once():
    words = words_of(shown(graded(*(failed(f"hidden-step-{n}", mistakes=("transposed",)) for n in "abc"))))
    assert words.count("Known mistake: The matrix is transposed.") == 1 + 3  # once above the table of scores
    assert words.count("Which row of w should come out?") == 1


def test_a_passed_check_is_a_quiet_line():
    notebook = graded(Verdict("hidden-step-values", Outcome.PASSED), score=6.0)
    words = words_of(shown(notebook))
    assert "Values of every row Passed · 6 / 6" in words
    assert notebook.cells[1].outputs == []


def test_a_check_on_which_the_grader_broke_costs_nothing_and_waits():
    notebook = graded(Verdict("hidden-step-values", Outcome.BROKE, (Finding("broke"),)))
    notebook.cells[1].metadata.nbgrader.waits = True
    words = words_of(shown(notebook))
    assert "It costs nothing: a person will look at it." in words
    assert "step – – / 6 not graded yet" in words
    assert "So far: a person has still to grade a part of it." in words


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_no_hidden_test_stays(lang):
    notebook = graded(failed(mistakes=("transposed",)), lang=lang)
    html = shown(notebook)
    for text in (html, nbformat.writes(notebook)):
        assert SECRET not in text
        assert "HIDDEN TESTS" not in text


def test_the_traceback_of_a_check_that_ran_as_an_ordinary_cell_is_left_out():
    quoting = ["\x1b[31m----> 3\x1b[39m", f"def {SECRET}(rng):", "CheckFailed: The result is None."]
    outputs = [
        v4.new_output("stream", text=f"printed by {SECRET}"),
        v4.new_output("error", ename="CheckFailed", evalue="The result is None.", traceback=quoting),
    ]
    notebook = a_notebook(an_exercise(), a_check(outputs=outputs))
    html = shown(notebook)
    assert "Not passed · 0 / 6 The result is None." in words_of(html)
    assert SECRET not in html + nbformat.writes(notebook)


def test_an_ordinary_cell_that_raised_something_else_names_it():
    outputs = [v4.new_output("error", ename="NameError", evalue="name 'step' is not defined", traceback=[SECRET])]
    html = shown(a_notebook(an_exercise(), a_check(outputs=outputs)))
    assert "NameError: name 'step' is not defined" in words_of(html)
    assert SECRET not in html


def test_an_ordinary_cell_that_wrote_to_stderr_has_failed_as_nbgrader_scores_it():
    outputs = [v4.new_output("stream", name="stderr", text="a warning")]
    assert "Not passed · 0 / 6" in words_of(shown(a_notebook(an_exercise(), a_check(outputs=outputs))))


def test_the_scores_are_summed_by_exercise_in_their_order():
    written = a_cell("written-why", "Because.", kind=v4.new_markdown_cell, grade=True, solution=True, comment=None)
    written.metadata.nbgrader.update(score=0.0, points=5.0, waits=True)
    notebook = a_notebook(
        an_exercise("softmax"),
        a_check("hidden-softmax-values", 6.0),
        a_check("hidden-softmax-edges", 1.5, points=2.0),
        an_exercise("step"),
        a_check("hidden-step-values", 0.0),
        written,
    )
    rows = [(row.grade_id, row.score, row.points, row.waits) for row in score_by_exercise(notebook)]
    assert rows == [("softmax", 7.5, 8.0, False), ("step", 0.0, 6.0, False), ("written-why", 0.0, 5.0, True)]
    words = words_of(shown(notebook, score=6.5, points=19.0, late=1.0))
    assert "6.5 / 19" in words
    assert "softmax ✓ ✓ 7.5 / 8" in words
    assert "why – / 5 not graded yet Handed in late −1" in words


def test_the_page_leads_from_each_score_to_its_place():
    elements = Elements(shown(graded(failed()))).found
    places = {attributes["id"] for _, attributes in elements if "id" in attributes}
    ways = {attributes["href"] for tag, attributes in elements if tag == "a"}
    assert {"#step", "#hidden-step-values"} <= ways <= {f"#{place}" for place in places}


def test_the_page_is_in_the_notebooks_language():
    html = shown(graded(failed(mistakes=("transposed",)), lang="ko"))
    words = words_of(html)
    assert '<html lang="ko">' in html
    for line in ("채점 결과", "미통과 · 0 / 6", "자주 하는 실수: 행렬이 전치되었습니다.", "제출한 답 def step"):
        assert line in words
    english = set(re.findall(r"\b[A-Za-z]{3,}\b", words)) - {"ada", "tiny", "step", "def", "return", "Values", "row"}
    assert english <= {"every"}


def test_what_was_mended_is_told_once_in_the_notebooks_language():
    notebook = graded(lang="ko")
    notebook.metadata["unrolled"] = {"mended": [["found", "step"], ["deleted", None], ["found", "step"]]}
    lines = mended_lines(notebook)
    assert len(lines) == 2
    assert "“step”" in lines[0]
    assert all(line in words_of(shown(notebook)) for line in ["노트북에서 바로잡은 내용", *lines])


def test_a_students_cells_keep_their_code_and_outputs():
    image = v4.new_output("display_data", data={"image/png": "aGVsbG8=", "text/plain": "<Figure>"})
    raised = v4.new_output("error", ename="ValueError", evalue="no", traceback=["\x1b[31mValueError\x1b[39m: no"])
    mine = v4.new_code_cell("print('mine')", outputs=[v4.new_output("stream", text="mine & yours"), image, raised])
    html = shown(a_notebook(mine, v4.new_markdown_cell("my *own* note")))
    assert words_of(html).count("mine") == 2
    assert "mine &amp; yours" in html
    assert 'src="data:image/png;base64,aGVsbG8="' in html
    assert '<span class="ansi-red-fg">ValueError</span>: no' in html
    assert "my <em>own</em> note" in html


def test_what_was_handed_out_is_folded_under_its_headings():
    why = v4.new_markdown_cell("# Why?\nBecause.", id="text-0")
    text = v4.new_markdown_cell("## Exercise 1 · `step`\nWrite *it*.", id="text-1")
    given = a_cell("given-imports", "import numpy as np", locked=True)
    visible = a_cell("check-step", "assert step(1) == 1", locked=True)
    html = shown(a_notebook(why, text, given, an_exercise(), visible, v4.new_code_cell("mine = 1")))
    folds = re.findall(r"<details>(.*?)</details>", html, re.DOTALL)
    assert [re.findall("<summary>(.*)</summary>", fold)[0] for fold in folds] == [
        "Why?",
        "Exercise 1 · step",
        "The check that you can see",
    ]
    assert "numpy" in folds[1]
    assert "x.T" not in "".join(folds) and "mine" not in "".join(folds)


def test_an_answer_bears_its_graders_comment():
    notebook = a_notebook(an_exercise(), an_exercise("softmax"))
    notebook.cells[0].metadata.nbgrader.comment = "Well *done*"
    notebook.cells[1].metadata.nbgrader.comment = "No response."
    html = shown(notebook)
    assert "Well <em>done</em>" in html
    assert "No answer was written." in html


def test_verdicts_and_notes_that_a_student_wrote_are_not_believed():
    forged = v4.new_code_cell("1", metadata={"verdict": {"outcome": "passed", "title": "forged"}})
    odd = [a_check(f"hidden-{n}") for n in range(3)]
    odd[0].metadata["unrolled"] = {"outcome": "excellent", "text": ["forged"], "mistakes": [], "lent": []}
    odd[1].metadata["unrolled"] = {"outcome": "failed", "text": [5], "mistakes": ["a", "b"], "lent": [{}]}
    odd[2].metadata["unrolled"] = ["forged"]
    notebook = a_notebook(forged, an_exercise(), *odd)
    notebook.metadata["unrolled"] = {"mended": [["forged", "x"], ["found"], 5, "found", None]}
    assert "forged" not in shown(notebook)


PAYLOAD = "<script>alert(1)</script><img src=x onerror=alert(1)>"
HOSTILE_MARKDOWN = [
    PAYLOAD,
    "[click](javascript:alert(1)) <javascript:alert(1)> [click](data:text/html;base64,PHNjcmlwdD4=)",
    '![x](javascript:alert(1)) ![x](http://example.org/spy.png "x") ![x](attachment:a) ![x](attachment:none)',
    f'```mermaid\n{PAYLOAD}\n```\n```" onclick=alert(1)\nx\n```',
    f"$<script>alert(1)</script>$ $${PAYLOAD}$$ \\begin{{x}}{PAYLOAD}\\end{{x}}",
    f'<svg onload="alert(1)"></svg>\n\n<iframe src="http://example.org"></iframe>\n\n| {PAYLOAD} |\n|---|\n',
    "# <style>* { display: none }</style>\n<meta http-equiv=refresh content='0;url=http://example.org'>",
]
ATTACHMENTS = {"a": {"image/svg+xml": PAYLOAD, "image/png": '"><script>alert(1)</script>'}}
HOSTILE_DATA = {
    "text/html": PAYLOAD,
    "application/javascript": "alert(1)",
    "image/svg+xml": '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>',
    "application/vnd.jupyter.widget-view+json": {"model_id": PAYLOAD},
    "text/markdown": PAYLOAD,
    "text/latex": PAYLOAD,
    "text/plain": PAYLOAD,
}
HARMLESS = {
    "p",
    "h1",
    "h2",
    "h3",
    "ul",
    "ol",
    "li",
    "em",
    "strong",
    "a",
    "br",
    "hr",
    "blockquote",
    "code",
    "pre",
    "img",
}
HARMLESS |= {"html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section", "div", "span"}
HARMLESS |= {"table", "thead", "tbody", "tr", "th", "td", "details", "summary", "svg", "path", "text", "nav", "wbr"}
HARMLESS |= {"figure", "figcaption"}


def hostile():
    """A notebook whose every text wants to run something."""
    outputs = [
        v4.new_output("display_data", data=HOSTILE_DATA),
        v4.new_output("display_data", data={"text/html": PAYLOAD}),
        v4.new_output(
            "display_data", data={"image/png": f'"{PAYLOAD}'}, metadata={"image/png": {"width": "1 onload=a"}}
        ),
        v4.new_output("stream", text=f"\x1b[31m{PAYLOAD}\x1b[0m"),
        v4.new_output("error", ename=PAYLOAD, evalue=PAYLOAD, traceback=[PAYLOAD]),
        nbformat.from_dict({"output_type": "error", "ename": 1, "evalue": 2, "traceback": [3]}),
        nbformat.from_dict({"output_type": "display_data", "data": {"text/plain": {"a": PAYLOAD}}, "metadata": {}}),
        nbformat.from_dict({"output_type": "unheard of", "data": PAYLOAD}),
    ]
    texts = [v4.new_markdown_cell(text, attachments=ATTACHMENTS) for text in HOSTILE_MARKDOWN]
    raised = Finding("raised", {"exception": PAYLOAD, "message": f"`{PAYLOAD}`"})
    notebook = graded(failed(finding=raised))
    notebook.cells[0].source += f"\n# {PAYLOAD}"
    notebook.cells[0].metadata.nbgrader.comment = "\n\n".join(HOSTILE_MARKDOWN)
    notebook.cells += [*texts, v4.new_raw_cell(PAYLOAD), v4.new_code_cell(PAYLOAD)]
    notebook.cells[-1].outputs = outputs
    notebook.cells[-1].metadata["tags"] = ['" onclick="alert(1)']
    return notebook


def test_nothing_that_a_student_wrote_can_run_or_send_a_request():
    html = shown(hostile(), name=PAYLOAD, student=PAYLOAD)
    elements = Elements(html).found
    assert {tag for tag, _ in elements} <= HARMLESS
    for tag, attributes in elements:
        assert not [name for name in attributes if name.startswith("on") or name in ("srcdoc", "formaction", "srcset")]
        assert tag != "img" or re.fullmatch(r"data:image/(png|svg\+xml);base64,[A-Za-z0-9+/=]+", attributes["src"])
        assert re.match(r"#|https?://", attributes.get("href", "#"))
    policies = [attributes["content"] for tag, attributes in elements if attributes.get("http-equiv")]
    assert policies == [
        "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    ]


@pytest.mark.parametrize(
    "source", ["*" * 9000, "[" * 9000, "$" * 9000, ">" * 5000, "$" + "{" * 400 + "$", "x" * 100_000]
)
def test_any_markdown_becomes_a_page(source):
    assert markdown(source)


def test_formulas_are_drawn_and_those_that_cannot_be_stay_as_they_are_written():
    html = markdown(r"So $h_t$ and $$\frac{a}{b}$$ and $\unheardof{x}$ and $한글$.")
    assert html.count("<svg") == 2
    assert 'aria-label="h_t"' in html
    assert r"<code>\unheardof{x}</code>" in html and "<code>한글</code>" in html


def test_an_output_that_utf_8_cannot_hold_is_shown_with_a_mark_in_its_place():
    odd = [{"text/plain": "a\ud800b"}, {"image/svg+xml": "<svg>\ud800</svg>"}]
    cell = v4.new_code_cell("odd")
    cell.outputs = [v4.new_output("display_data", data=data) for data in odd]
    assert "a?b" in shown(a_notebook(cell)).encode().decode()


def test_a_very_long_output_is_cut():
    loud = v4.new_code_cell("loop", outputs=[v4.new_output("stream", text="line\n" * 1_000_000)])
    assert len(shown(a_notebook(loud))) < 100_000


TIMES = ["batch", "time", "n_hidden"]
PARTS = [
    {"shape": [3, 4], "wrong": 0, "runs": [None, None], "slices": [["0000"] * 3], "name": "dw_xh", "axes": ["", ""]},
    {"shape": [2, 2, 3], "wrong": 6, "runs": [None, [[1, 1]], None], "slices": [["000", "222"], ["000", "232"]]},
]
PARTS = [{"of": 12, "block": [1, 1], "name": "hs", "axes": TIMES, **part} for part in PARTS]
ELEMENTS = {"kind": "elements", "parts": PARTS}
SHAPES = {
    "kind": "shapes",
    "came": {"shape": [3, 2], "axes": ["", ""]},
    "expected": {"shape": [2, 3], "axes": ["", ""]},
}
LOSSES = {"kind": "losses", "losses": [3.0, 2.5, 2.0], "bound": 1.2}


def illustrated(lang="en"):
    """An exercise with a check for each kind of picture, and one that passed."""
    pictures = [Finding("shape", {**WRONG_SHAPE.facts, "picture": each}) for each in (ELEMENTS, SHAPES, LOSSES)]
    notebook = graded(*(failed(f"hidden-{i}", each, ("transposed",)) for i, each in enumerate(pictures)), lang=lang)
    notebook.cells += [v4.new_markdown_cell("# Next", id="text-9"), an_exercise("softmax"), a_check("hidden-s", 6.0)]
    write_verdict(notebook, Verdict("hidden-s", Outcome.PASSED), [])
    return notebook


def test_a_picture_stands_below_the_sentence_that_it_belongs_to():
    html = shown(illustrated())
    assert html.count('<figure class="drawing">') == 3
    assert re.search(
        r"The result has the shape.*<figure.*Known mistake", html[html.index('id="hidden-0"') :], re.DOTALL
    )
    assert "Wrong: hs (only at time step 1)." in words_of(html).replace(" hs  (", " hs (")


def test_what_lost_most_is_named_first_with_its_mistake():
    notebook = a_notebook()
    for name, points in (("step", 2.0), ("forward", 8.0), ("loss", 5.0), ("softmax", 1.0), ("perfect", 0.0)):
        notebook.cells += [an_exercise(name), a_check(f"hidden-{name}", points=points)]
        outcome = Outcome.FAILED if points else Outcome.PASSED
        verdict = Verdict(f"hidden-{name}", outcome, (WRONG_SHAPE,), ("transposed",) if name == "loss" else ())
        write_verdict(notebook, verdict, [TRANSPOSED])
    words = words_of(shown(notebook))
    first = words[words.index("Where to look first") : words.index("Exercise Checks")]
    assert re.findall(r"(\w+) −(\d)", first) == [("forward", "8"), ("loss", "5"), ("step", "2")]
    assert "loss −5 Known mistake: The matrix is transposed." in first
    assert "forward −8 The result has the shape (2, 3)." in first


def test_who_lost_nothing_is_told_so():
    notebook = graded(Verdict("hidden-step-values", Outcome.PASSED), score=6.0)
    words = words_of(shown(notebook))
    assert "Every check passed." in words and "Where to look first" not in words


def test_an_exercise_that_passed_is_folded_unless_somebody_wrote_to_it():
    notebook = graded(Verdict("hidden-step-values", Outcome.PASSED), score=6.0)
    html = shown(notebook)
    assert '<details class="exercise" id="step">' in html
    assert 'href="#hidden-step-values"' not in html  # a way into what is folded may lead nowhere
    notebook.cells[0].metadata.nbgrader.comment = "Neat!"
    html = shown(notebook)
    assert '<section class="exercise" id="step">' in html and "Neat!" in html


@pytest.fixture(scope="module")
def chromium():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


def opened(chromium, file, width):
    """The page in a browser, everything unfolded, and all that it asked for or said."""
    window = chromium.new_page(viewport={"width": width, "height": 800})
    seen = []
    window.on("request", lambda request: seen.append(request.url))
    window.on("dialog", lambda dialog: seen.append(dialog.message))
    window.on("console", lambda message: seen.append(message.text))
    window.on("pageerror", lambda error: seen.append(str(error)))
    window.goto(file.as_uri())
    window.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    return window, seen


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 1280])
def test_in_a_browser_nothing_runs_nothing_is_requested_and_nothing_is_wider_than_the_screen(tmp_path, chromium, width):
    file = tmp_path / "<img src=x onerror=alert(1)>.html"
    file.write_text(shown(hostile(), name=PAYLOAD, student=PAYLOAD), "utf-8")
    window, seen = opened(chromium, file, width)
    window.wait_for_timeout(300)
    assert [url for url in seen if not url.startswith("data:image/")] == [file.as_uri()]
    assert window.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.browser
@pytest.mark.parametrize(("lang", "width"), [("en", 1280), ("ko", 360)])
def test_in_a_browser_the_pictures_fit_the_screen_and_the_page_is_accessible(tmp_path, chromium, lang, width):
    from axe_playwright_python.sync_playwright import Axe

    file = tmp_path / "page.html"
    file.write_text(shown(illustrated(lang)), "utf-8")
    window, seen = opened(chromium, file, width)
    pictures = window.locator("figure.drawing svg")
    boxes = [pictures.nth(i).bounding_box() for i in range(pictures.count())]
    assert len(boxes) == 6 and all(box["x"] + box["width"] <= width for box in boxes)
    assert window.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(window)
    assert found.violations_count == 0, found.generate_report()
    assert seen == [file.as_uri()]


@pytest.mark.browser
def test_in_a_browser_a_score_leads_to_its_exercise_also_where_that_is_folded(tmp_path, chromium):
    file = tmp_path / "page.html"
    file.write_text(shown(illustrated()), "utf-8")
    window = chromium.new_page(viewport={"width": 360, "height": 300}, reduced_motion="reduce")
    window.goto(file.as_uri())
    window.get_by_role("table").get_by_role("link", name="softmax").click()
    assert window.evaluate("document.getElementById('softmax').getBoundingClientRect().top") < 300
