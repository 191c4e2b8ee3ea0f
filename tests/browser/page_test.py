"""The page that `lakmus run --html` writes, in a real browser:
page_test.py LAKMUS CHROMEDRIVER CHROMIUM."""
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile
import unittest

import webdriver

HERE = pathlib.Path(__file__).resolve().parent
SCENARIOS = HERE.parent.parent / "scenarios"
FAULTS = "+former:2.3/delete-started+former:2.6/update-respects-duration+known:2.1/exempts-from-cv"
VISIBLE_CASES = "return [...document.querySelectorAll('#case-list > li')].map(one => one.innerText)"
COUNT = "return document.getElementById('filter-count').textContent"
lakmus, driver, program = sys.argv[1:4]


def write_page(path, target, *folders):
    subprocess.run(
        [lakmus, "run", *(str(SCENARIOS / folder) for folder in folders), "--target", target,
         "--known-issues", str(HERE / "known_issues.yaml"), "--today", "2021-05-01",
         "--html", str(path)],
        stdout=subprocess.DEVNULL, check=False)


class PageTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.faulty = pathlib.Path(cls.folder.name) / "faulty.html"
        cls.hostile = pathlib.Path(cls.folder.name) / "hostile.html"
        write_page(cls.faulty, "reference" + FAULTS, "s2_1", "s2_3", "s2_6")
        hostile = [sys.executable, str(HERE / "hostile_target.py"), lakmus, "target",
                   "--variant", "former:2.3/delete-started"]
        write_page(cls.hostile, "exec:" + shlex.join(hostile), "s0", "s2_3")
        cls.browser = webdriver.Browser(driver, program)

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.folder.cleanup()

    def setUp(self):
        self.browser.emulate()
        self.browser.set_width(1100)
        self.browser.log()

    def tearDown(self):
        self.assertEqual(self.browser.log(), [], "the page complained")

    def see(self, script, *arguments):
        return self.browser.run(script, *arguments)

    def unfold(self, selector):
        """Opens details, and waits until those that are data until then are filled."""
        self.see("document.querySelectorAll(arguments[0]).forEach(one => { one.open = true; })", selector)
        self.browser.wait(
            "return [...document.querySelectorAll('details[data-case][open]')].every(one =>"
            " one.querySelector('.case-body') || !document.getElementById('data-' + one.dataset.case))")

    def test_decides_at_a_glance(self):
        self.browser.open(self.faulty)
        decision = self.see("return document.getElementById('decision').innerText")
        self.assertRegex(decision, r"^✕\s*No-go\s+\d+ of \d+ cases deviate from the rules")
        verdicts = self.see(
            "return [...document.querySelectorAll('.sections tbody tr')]"
            ".map(row => row.cells[0].innerText + row.cells[1].innerText)")
        self.assertTrue(any(re.match(r"2\.3\s.*✕\s*deviates", row, re.S) for row in verdicts), verdicts)
        self.assertTrue(any(re.match(r"2\.6\s.*◆\s*known", row, re.S) for row in verdicts), verdicts)

    def test_loads_nothing_from_anywhere(self):
        self.browser.open(self.faulty)
        self.assertEqual(self.see("return performance.getEntriesByType('resource').length"), 0)
        refused = self.see(
            "return new Promise(done => fetch('data:,x').then(() => done(false), () => done(true)))")
        self.assertTrue(refused)
        self.browser.log()

    def test_tells_known_issues_with_who_sees_to_them(self):
        self.browser.open(self.faulty)
        known = self.see("return document.getElementById('known-issues').innerText")
        self.assertIn("by the absence team, ABS-212, allowed until 2021-06-30", known)
        self.assertRegex(known, "Fix expected: release")

    def test_opens_a_case_only_when_it_is_asked_for(self):
        self.browser.open(self.faulty)
        self.assertEqual(self.see("return document.querySelectorAll('.case-body table').length"), 0)
        self.see("document.querySelector('.finding details.case summary').click()")
        self.browser.wait("return document.querySelector('.finding details.case .case-body') !== null")
        body = self.see(
            "const one = document.querySelector('.finding details.case');"
            "return {text: one.innerText, lanes: one.querySelectorAll('svg .bar').length,"
            " diamonds: one.querySelectorAll('svg .deviates polygon').length}")
        self.assertRegex(body["text"], r"Behaves as before the release: .*The rule says: ")
        self.assertRegex(body["text"], r"Expected\s+Provided")
        self.assertRegex(body["text"], r"lakmus run .*--target ")
        self.assertRegex(body["text"], r"scenario: .*\n\s*rules: \[2\.3/delete-started")
        self.assertGreater(body["lanes"], 0)
        self.assertEqual(body["diamonds"], 1)

    def test_gives_scenarios_that_a_target_can_be_held_to(self):
        self.browser.open(self.faulty)
        texts = self.see(
            "return [...document.querySelectorAll('script[id^=data-]')]"
            ".map(one => JSON.parse(one.textContent).yaml).filter(Boolean)")
        self.assertGreater(len(texts), 3)
        folder = pathlib.Path(self.folder.name) / "smallest"
        folder.mkdir()
        for number, text in enumerate(texts):
            (folder / f"{number}.yaml").write_text(text)
        good = subprocess.run([lakmus, "run", str(folder), "--target", "reference"],
                              stdout=subprocess.PIPE, text=True, check=False)
        self.assertEqual(good.returncode, 0, good.stdout)
        bad = subprocess.run([lakmus, "run", str(folder), "--target", "reference" + FAULTS],
                             stdout=subprocess.PIPE, text=True, check=False)
        self.assertEqual(bad.returncode, 1, bad.stdout)

    def test_filters_by_text(self):
        self.browser.open(self.faulty)
        before = self.see(COUNT)
        self.browser.type("#filter-text", "bereavement")
        self.assertRegex(self.see(COUNT), rf"^\d+ of {before}$")
        shown = self.see(VISIBLE_CASES)
        self.assertTrue(shown)
        self.assertEqual(self.see("return location.hash"), "#text=bereavement")
        self.assertEqual(self.see(
            "return document.getElementById('filter-count').getAttribute('aria-live')"), "polite")

    def test_filters_by_verdict_section_and_rule_from_the_address(self):
        self.browser.open(self.faulty, "#verdict=deviation&section=2.3")
        shown = self.see(VISIBLE_CASES)
        self.assertTrue(shown)
        self.assertTrue(all("deviation" in one for one in shown), shown)
        self.browser.open(self.faulty, "#rule=2.6%2Fupdate-respects-duration&verdict=known%20issue")
        shown = self.see(VISIBLE_CASES)
        self.assertTrue(shown)
        self.assertTrue(all("known issue" in one for one in shown), shown)

    def test_shows_all_again(self):
        self.browser.open(self.faulty, "#verdict=deviation")
        self.see("document.querySelector('#filters [type=reset]').click()")
        self.browser.wait("return /^\\d+ cases$/.test(document.getElementById('filter-count').textContent)")

    def test_links_to_a_case(self):
        self.browser.open(self.faulty)
        number = self.see("return document.querySelector('.finding details.case').dataset.case")
        self.browser.open(self.faulty, f"#case-{number}")
        self.assertIn("Expected and provided", self.see(
            f"return document.getElementById('case-{number}').closest('details[open]').innerText"))
        self.assertEqual(self.see("return document.activeElement.id"), f"case-{number}")

    def test_links_to_a_case_that_conforms(self):
        self.browser.open(self.faulty)
        first = self.see(
            "return JSON.parse(document.getElementById('data-list').textContent)"
            ".cases.find(one => one[1] > one[0])")
        self.browser.open(self.faulty, f"#case-{first[1]}")
        self.assertTrue(self.see(f"return document.getElementById('case-{first[0]}') !== null"))

    def test_links_to_a_rule(self):
        self.browser.open(self.faulty, "#rule-2.3/delete-started")
        self.assertTrue(self.see(
            "const row = document.getElementById('rule-2.3/delete-started');"
            "return row.closest('details').open && row.getClientRects().length > 0"))

    def test_goes_by_keys(self):
        self.browser.open(self.faulty)
        self.browser.press("j")
        self.browser.press("j")
        self.browser.press("k")
        self.assertTrue(self.see(
            "return document.activeElement === document.querySelector('.item')"))
        self.browser.press("Enter")
        self.assertTrue(self.see("return document.querySelector('.item').parentElement.open"))
        self.browser.press("/")
        self.assertEqual(self.see("return document.activeElement.id"), "filter-text")
        self.browser.press("Escape")
        self.browser.press("?")
        self.assertTrue(self.see("return document.getElementById('keys').open"))

    def test_is_dark_where_the_reader_likes_it_or_says_so(self):
        ground = "return getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)[0]"
        for scheme, is_dark in (("light", False), ("dark", True)):
            self.browser.emulate(scheme=scheme)
            self.browser.open(self.faulty)
            self.assertEqual(self.see(ground) < 100, is_dark)
        for is_dark in (False, True):
            self.see("document.getElementById('theme').click()")
            self.assertEqual(self.see(ground) < 100, is_dark)

    def test_can_be_read_in_both_appearances(self):
        for scheme in ("light", "dark"):
            self.browser.emulate(scheme=scheme)
            self.browser.open(self.faulty)
            self.unfold("details")
            poor = self.see((HERE / "contrast.js").read_text())
            self.assertEqual(poor, [], scheme)

    def test_fits_a_phone(self):
        self.browser.set_width(390)
        self.browser.open(self.faulty)
        self.unfold(".finding details")
        self.assertLessEqual(self.see("return document.documentElement.scrollWidth"), 390)

    def test_has_landmarks_headings_and_labels(self):
        self.browser.open(self.faulty)
        self.assertEqual(self.see(
            "return ['header', 'nav', 'main', 'footer', 'h1']"
            ".map(one => document.querySelectorAll(one).length)"), [1, 1, 1, 1, 1])
        self.assertEqual(self.see(
            "return [...document.querySelectorAll('th:not([scope]), table td:empty,"
            " input:not([id]), select:not([id])')].map(one => one.outerHTML)"), [])
        self.assertEqual(self.see(
            "const ids = [...document.querySelectorAll('[id]')].map(one => one.id);"
            "return ids.filter((id, i) => ids.indexOf(id) !== i)"), [])

    def test_unfolds_on_paper_and_leaves_out_what_cannot_be_pressed(self):
        self.browser.open(self.faulty)
        self.browser.emulate(media="print")
        self.see("dispatchEvent(new Event('beforeprint'))")
        self.assertTrue(self.see(
            "return [...document.querySelectorAll('.finding:not(.known)')]"
            ".every(one => one.querySelector('.case-body svg') !== null)"))
        self.assertEqual(self.see(
            "return [...document.querySelectorAll('button, input, select')]"
            ".filter(one => one.getClientRects().length > 0).length"), 0)
        self.see("dispatchEvent(new Event('afterprint'))")
        self.assertEqual(self.see("return document.querySelectorAll('details[open]').length"), 0)
        self.assertTrue(self.browser.printed().startswith(b"%PDF"))

    def test_shows_what_a_hostile_target_says_as_it_is(self):
        self.browser.open(self.hostile)
        self.unfold("details")
        self.assertIsNone(self.see("return window.broken || null"))
        self.assertEqual(self.see("return document.images.length"), 0)
        self.assertEqual(self.see("return document.querySelectorAll('i, h1 b, img').length"), 0)
        self.assertIn("</script><script>window.broken=1</script>", self.see(
            "return document.querySelector('h1').textContent"))
        everything = self.see("return document.body.textContent")
        self.assertRegex(everything, r"cpr 010190-xxxx")
        self.assertNotRegex(self.hostile.read_text(), r"010190-?1234")

    def test_tells_a_crash(self):
        self.browser.open(self.hostile)
        self.assertRegex(self.see("return document.getElementById('findings').innerText"),
                         r"Target failure \d+\s+\d+ cases\s+The target failed: crash")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
