"""The class report's page: what an instructor reads on it, and what nobody's name or text may do there."""

import re
import weakref
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser

import pytest
from made_up_class import BIAS, TRANSPOSED, WRITTEN, a_class, assignment, exercise, large, work

from unrolled.report.facts import Check, Exercise, Mistake, Student, Work
from unrolled.report.page import page

STEP, LOSS = exercise("step"), exercise("loss")
PAYLOAD = "</style></title><script>document.title='ran'</script><img src=http://example.org/x onerror=alert(1)>"


def words_of(html):
    """What a reader sees of a page, or would where something is folded."""
    body = html[html.index("<body>") :]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


class Elements(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, dict(attributes)))


def small(language="en", **told):
    """Three students, one of them without a grade."""
    told = {"mistakes": {"step": ("transposed",)}, "page": "../feedback/bo/02-forward/02-forward.html", **told}
    of = assignment(
        "02-forward",
        [STEP, LOSS, WRITTEN],
        [
            work("ada", {STEP: 4.0, LOSS: 4.0, WRITTEN: None}, waits=("written-why",)),
            work("bo", {STEP: 2.0, LOSS: 0.0, WRITTEN: None}, waits=("written-why",), **told),
            Work("cy", graded=False),
        ],
        step=(TRANSPOSED, BIAS),
    )
    return a_class(of, students=[Student(id, id.title()) for id in ("ada", "bo", "cy", "di")], language=language)


def test_the_page_says_what_waits_for_a_person():
    words = words_of(page(small()))
    assert "Marks to give by hand, in formgrader under Manual Grading: 2." in words
    assert "Handed in, but without a grade: 1." in words
    assert "Not handed in (1) Di" in words
    done = a_class(assignment("02-forward", [STEP], [work("ada", {STEP: 4.0})]))
    assert "Nothing: every notebook that was handed in has its grade." in words_of(page(done))


def test_the_page_names_a_mistake_with_its_hint_and_who_made_it():
    words = words_of(page(small()))
    assert "The matrix is transposed. step 1 of 2 Which row should come out? Bo" in words
    assert "Lost points, no known mistake recognised Bo" in words  # in loss
    assert "step 2 / 4 · The matrix is transposed. loss 0 / 4 why · not marked yet" in words


def test_an_index_that_is_not_defined_is_said_to_be_so():
    alone = a_class(assignment("02-forward", [STEP, LOSS], [work("ada", {STEP: 4.0, LOSS: 0.0})]))
    words = words_of(page(alone))
    assert "step 1.00 not defined not defined" in words
    assert "Reliability (Cronbach’s alpha) not defined" in words
    assert "Fewer than 30 students: take the indices as hints." in words


def test_time_outs_lost_kernels_and_what_was_mended_are_told():
    told = {"slow": ("step",), "lost": ("",), "mended": ("The file was damaged.",), "unconfined": True}
    words = words_of(page(small(**told)))
    assert "Did not end in time (1) Bo : step" in words
    assert "Python ended in the middle (1) Bo : a cell outside the exercises" in words
    assert "Mended notebooks (1) The file was damaged. Bo" in words
    assert "Ran without a sandbox (1) Bo" in words


def test_every_way_on_the_page_leads_somewhere():
    elements = Elements(page(large(60, 2))).found
    places = [attributes["id"] for _, attributes in elements if "id" in attributes]
    ways = {attributes["href"] for tag, attributes in elements if tag == "a"}
    assert len(places) == len(set(places))
    assert {way for way in ways if way.startswith("#")} <= {f"#{place}" for place in places}
    assert "../feedback/s003/a/a.html" in ways


def test_students_of_the_same_name_are_told_apart():
    of = assignment("02-forward", [STEP], [work("s1", {STEP: 0.0}), work("s2", {STEP: 0.0})])
    words = words_of(page(a_class(of, students=[Student("s1", "Kim"), Student("s2", "Kim")])))
    assert "Kim (s1) , Kim (s2)" in words or "Kim (s1), Kim (s2)" in words


class Passing:
    """Works that are made as they are gone through; knows how many there were at once."""

    def __init__(self, works):
        self.works, self.most = works, 0

    def __iter__(self):
        alive = []
        for one in self.works:
            made = replace(one)
            alive = [known for known in [*alive, weakref.ref(made)] if known()]
            self.most = max(self.most, len(alive))
            yield made


@pytest.mark.parametrize("language", ["en", "ko"])
def test_of_a_class_too_large_to_name_everybody_neither_the_page_nor_what_is_held_grows(language):
    sizes = []
    for n in (200, 800):
        of = large(n, 2, language)
        of = replace(of, assignments=tuple(replace(one, works=Passing(one.works)) for one in of.assignments))
        html = page(of, named=100)
        sizes.append(len(html))
        assert max(one.works.most for one in of.assignments) <= 2  # the one that is read, and the one before
    words = words_of(html)
    assert "unrolled export checks" in words
    more = re.search(r"(?:Wait for your mark|직접 채점할 답이 남음) \((\d+)\) .*? (?:and|외) (\d+)(?: more|명)", words)
    assert int(more[1]) - int(more[2]) == 40
    assert "student" not in [attributes.get("class") for _, attributes in Elements(html).found]
    assert sizes[1] < 1.5 * sizes[0]  # short lists fill up


def test_the_page_is_in_the_courses_language():
    html = page(large(40, 2, "ko"))
    assert '<html lang="ko">' in html
    words = words_of(html)
    for line in (
        "문항 분석",
        "난이도 p",
        "변별도 r",
        "신뢰도(크론바흐 알파)",
        "측정의 표준오차",
        "자주 하는 실수",
        "시간 초과",
    ):
        assert line in words
    told = {TRANSPOSED.title, TRANSPOSED.hint, BIAS.title, BIAS.hint, "The marks of the cells were lost."}
    for text in told:
        words = words.replace(text, "")
    words = re.sub(r"The (values|edges) of", "", words)
    english = set(re.findall(r"\b[A-Za-z]{4,}\b", words))
    assert english <= {"Student", "assignment", "formgrader", "Manual", "Grading", "Python"}


def hostile():
    """A class whose every text wants to run something."""
    bad = Exercise(PAYLOAD, (Check(PAYLOAD, PAYLOAD, 4.0),))
    told = dict.fromkeys(("slow", "lost", "broke", "waits", "mended"), (PAYLOAD,))
    works = [
        work("a", {bad: 4.0}, page="../feedback/a%20%22/x.html"),
        work(PAYLOAD, {bad: 0.0}, mistakes={PAYLOAD: (PAYLOAD,)}, **told),
    ]
    of = assignment(PAYLOAD, [bad], works, **{PAYLOAD: (Mistake(PAYLOAD, PAYLOAD, PAYLOAD),)})
    return a_class(of, students=[Student("a", "\ud800"), Student(PAYLOAD, PAYLOAD)])


def test_nothing_that_somebody_wrote_can_run_or_send_a_request():
    html = page(hostile())
    elements = Elements(html).found
    assert {"script", "img", "iframe", "link", "object"}.isdisjoint(tag for tag, _ in elements)
    for _, attributes in elements:
        assert not [name for name in attributes if name.startswith("on") or name in ("src", "style", "srcset")]
    (policy,) = [attributes["content"] for _, attributes in elements if attributes.get("http-equiv")]
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; form-action 'none'", policy
    )


@pytest.fixture(scope="module")
def chromium():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


def opened(chromium, file, width=1280):
    """The page in a browser, and all that it asked for or said."""
    window = chromium.new_page(viewport={"width": width, "height": 800})
    seen = []
    window.on("request", lambda request: seen.append(request.url))
    window.on("dialog", lambda dialog: seen.append(dialog.message))
    window.on("console", lambda message: seen.append(message.text))
    window.on("pageerror", lambda error: seen.append(str(error)))
    window.goto(file.as_uri())
    return window, seen


@pytest.mark.browser
@pytest.mark.parametrize("width", [390, 1280])
def test_in_a_browser_no_name_runs_and_nothing_is_requested(tmp_path, chromium, width):
    file = tmp_path / "index.html"
    file.write_text(page(hostile()), "utf-8")
    window, seen = opened(chromium, file, width)
    window.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    window.wait_for_timeout(200)
    assert seen == [file.as_uri()]
    assert window.title() != "ran"
    assert window.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.browser
@pytest.mark.parametrize(("language", "width"), [("en", 1280), ("ko", 390)])
def test_in_a_browser_a_class_fits_the_screen_and_is_accessible(tmp_path, chromium, language, width):
    from axe_playwright_python.sync_playwright import Axe

    file = tmp_path / "index.html"
    file.write_text(page(large(12, 2, language)), "utf-8")
    window, seen = opened(chromium, file, width)
    window.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert window.evaluate("document.documentElement.scrollWidth") <= width
    # The style is let through by its hash: without it everything would be in the browser's own.
    assert window.evaluate("getComputedStyle(document.querySelector('.bar.part')).fill").startswith("url(")
    found = Axe().run(window)
    assert found.violations_count == 0, found.generate_report()
    assert seen == [file.as_uri()]


@pytest.mark.browser
def test_in_a_browser_a_name_leads_to_what_the_student_lost(tmp_path, chromium):
    file = tmp_path / "index.html"
    file.write_text(page(small()), "utf-8")
    window, _ = opened(chromium, file)
    lost = window.locator("#s2 li", has_text="The matrix is transposed.")
    assert not lost.is_visible()
    window.get_by_role("table").get_by_role("link", name="Bo").click()
    assert lost.is_visible()
    window.get_by_role("table").get_by_role("link", name="step").click()
    assert window.get_by_text("The values of step").is_visible()


@pytest.mark.browser
def test_in_a_browser_a_class_of_300_opens_in_under_a_second(tmp_path, chromium):
    file = tmp_path / "index.html"
    file.write_text(page(large(300, 5)), "utf-8")
    assert file.stat().st_size < 2_000_000
    seconds = []
    for _ in range(3):
        window, _ = opened(chromium, file)
        seconds.append(window.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd") / 1000)
        window.close()
    assert min(seconds) < 1


@pytest.mark.browser
def test_in_print_the_bars_keep_their_patterns_and_closed_students_stay_away(tmp_path, chromium):
    file = tmp_path / "index.html"
    file.write_text(page(small()), "utf-8")
    window, _ = opened(chromium, file)
    window.emulate_media(media="print")
    assert not window.locator(".student").first.is_visible()
    assert window.locator("table.items").is_visible()
    assert window.evaluate("getComputedStyle(document.querySelector('.bar.waiting')).fill").startswith("url(")
