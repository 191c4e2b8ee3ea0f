"""The workbench in a real browser, as somebody uses it who has no terminal:
workbench_test.py LAKMUS CHROMEDRIVER CHROMIUM EDITOR, where EDITOR is codemirror or plain."""
import pathlib
import sys
import time
import unittest

import bench
import webdriver

HERE = pathlib.Path(__file__).resolve().parent
LEAVE = "s2_3/started_leave.yaml"
TEXT = """scenario: A started leave is deleted with a comment
rules: [2.3/delete-started]
source: "2.3"
why: A leave that was registered by mistake must be taken back.
given:
  today: 2021-03-22
  citizens:
    anna: {group: 2, municipality: Aarhus}
steps:
  - CreateAbsence: {citizen: anna, type: Sorgorlov, start: today-1w, end: today+4w}
    as: leave
    expect: accepted
  - at: +1d
    DeleteAbsence: {absence: leave, comment: by mistake}
    expect: {answer: accepted, leave.state: deleted}
"""
lakmus, driver, program, editor = sys.argv[1:5]
# Without the registry the program is built with the plain text area alone.
if editor == "codemirror" and b"// without an editor\n" in pathlib.Path(lakmus).read_bytes():
    print("The editor could not be fetched when the program was built.")
    sys.exit(77)
is_plain = editor == "plain"


class WorkbenchTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.bench = bench.Workbench(lakmus)
        cls.file = cls.bench.folder / LEAVE
        cls.browser = webdriver.Browser(driver, program)

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.bench.close()

    def setUp(self):
        self.file.write_text(TEXT)
        self.browser.emulate(scheme="light")
        self.browser.set_width(1280)
        address = self.bench.url.replace("/#", "/?editor=plain#") if is_plain else self.bench.url
        self.browser.visit(address)
        self.wait("return document.documentElement.dataset.ready === 'yes'")
        self.browser.log()

    def tearDown(self):
        self.assertEqual(self.browser.log(), [], "the page complained")
        # Nothing may ask whether the page can be left.
        self.see("const own = document.querySelector('#save'); if (!own.disabled) own.click()")
        time.sleep(0.1)

    def see(self, script, *arguments):
        return self.browser.run(script, *arguments)

    def wait(self, script, *arguments):
        for _ in range(200):
            if value := self.see(script, *arguments):
                return value
            time.sleep(0.03)
        self.fail(f"never came true: {script}\n" + self.see("return document.body.innerText"))

    def wait_for_text(self, selector, part):
        return self.wait("const found = document.querySelector(arguments[0]);"
                         "return found && found.innerText.includes(arguments[1]) && found.innerText",
                         selector, part)

    def open_leave(self):
        self.browser.type("#search", "started_leave")
        self.wait(f"return document.querySelector('[data-path=\"{LEAVE}\"]')")
        self.see(f"document.querySelector('[data-path=\"{LEAVE}\"]').click()")
        self.wait("return document.querySelectorAll('#timeline .bar').length > 0")

    def write(self, text):
        """As if everything had been typed anew."""
        if is_plain:
            self.see("const area = document.querySelector('.plain-editor'); area.value = arguments[0];"
                     "area.dispatchEvent(new Event('input'))", text)
        else:
            self.see("const view = document.querySelector('.cm-content').cmView.view;"
                     "view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: arguments[0]}})", text)

    def text(self):
        return self.see("const area = document.querySelector('.plain-editor');"
                        "return area ? area.value : [...document.querySelectorAll('.cm-line')]"
                        ".map(line => line.textContent).join('\\n')")

    def test_has_the_editor_that_it_should(self):
        self.assertEqual(self.see("return document.querySelectorAll('.cm-editor').length"), 0 if is_plain else 1)
        self.assertEqual(self.see("return document.querySelectorAll('textarea').length"), 1 if is_plain else 0)

    def test_opens_a_scenario_with_its_life_and_its_rules(self):
        self.open_leave()
        self.assertIn("by mistake", self.text())
        self.wait_for_text("#problems-title", "Nothing is wrong")
        self.assertIn("Step 1 of 2", self.wait_for_text("#rules", "accepted"))
        self.assertIn("2.3/delete-started", self.see("return document.querySelector('#rules').innerText"))
        self.see("document.querySelectorAll('#timeline .mark:not(.message)')[1].dispatchEvent(new Event('click'))")
        self.assertIn("AbsenceDeleted to jobcentre Aarhus", self.wait_for_text("#rules", "Step 2 of 2"))

    def test_underlines_what_is_wrong_and_names_the_nearest_word(self):
        self.open_leave()
        self.write(TEXT.replace("Sorgorlov", "Sorgorlv"))
        self.assertIn("Line 10", self.wait_for_text("#problem-list", "did you mean `Sorgorlov`"))
        self.assertTrue(self.see("return document.querySelector('#timeline').classList.contains('is-old')"))
        if not is_plain:
            self.assertEqual(self.wait(
                "return document.querySelector('.cm-lintRange-error')?.textContent"), "Sorgorlv")
        else:
            self.assertEqual(self.see("return document.querySelector('textarea').getAttribute('aria-invalid')"), "true")
        self.write(TEXT)
        self.wait_for_text("#problems-title", "Nothing is wrong")

    def test_tells_what_the_model_contradicts(self):
        self.open_leave()
        self.write(TEXT.replace("expect: accepted", "expect: refused"))
        self.wait_for_text("#problem-list", "the model says accepted")

    def test_draws_the_life_as_it_is_written(self):
        self.open_leave()
        marks = "return document.querySelectorAll('#timeline .mark:not(.message)').length"
        self.assertEqual(self.see(marks), 2)
        self.write(TEXT + "  - {at: +2w}\n")
        self.wait(marks + " === 3")

    @unittest.skipIf(is_plain, "a text area completes nothing")
    def test_completes_words_of_the_model(self):
        self.open_leave()
        self.write(TEXT.replace("type: Sorgorlov, ", "type: , "))
        self.see("const view = document.querySelector('.cm-content').cmView.view;"
                 "view.dispatch({selection: {anchor: view.state.doc.toString().indexOf('type: ') + 6}}); view.focus()")
        for letter in "Sorg":
            self.browser.press(letter)
        self.wait_for_text(".cm-tooltip-autocomplete", "Sorgorlov")
        time.sleep(0.2)  # The editor takes no choice that has just appeared.
        self.browser.press("Enter")
        self.wait("return document.querySelectorAll('.cm-line')[9].textContent.includes('type: Sorgorlov, start')")

    def test_runs_it_and_tells_why_a_target_deviates(self):
        self.open_leave()
        self.see("document.querySelector('#target').value = 'reference+former:2.3/delete-started';"
                 "document.querySelector('#run').click()")
        report = self.wait_for_text("#report", "Deviates")
        self.assertIn("Behaves as before the release", report)
        self.assertIn("2.3/delete-started", report)
        self.assertEqual(self.see("return document.querySelector('.deviates .provided').textContent"), "refused (2.3/delete-started)")
        self.see("document.querySelector('#target').value = 'sample'; document.querySelector('#run').click()")
        self.wait_for_text("#report", "Conforms")

    def test_plays_no_program_that_it_was_not_started_with(self):
        self.open_leave()
        self.see("document.querySelector('#target').value = 'exec:true'; document.querySelector('#run').click()")
        self.wait_for_text("#report", "only the targets that the workbench was started with")
        self.assertIn("403", self.browser.log()[0]["message"])

    def test_saves_by_keys(self):
        self.open_leave()
        self.write(TEXT.replace("by mistake", "saved"))
        self.wait("return !document.querySelector('#save').disabled")
        self.browser.press_with_control("s")
        self.wait_for_text("#state", "Saved")
        self.assertIn("comment: saved", self.file.read_text())

    def test_does_not_save_over_what_somebody_else_wrote(self):
        self.open_leave()
        self.file.write_text(TEXT + "# theirs\n")
        self.write(TEXT + "# mine\n")
        self.wait("return !document.querySelector('#save').disabled")
        self.see("document.querySelector('#save').click()")
        self.wait_for_text("#state", "somebody changed the file")
        self.assertIn("# theirs", self.file.read_text())
        self.browser.log()
        self.see("window.addEventListener('beforeunload', event => event.stopImmediatePropagation(), true)")

    def test_makes_a_new_scenario(self):
        new = self.bench.folder / "s2_1" / "mine.yaml"
        self.see("document.querySelector('#new').click()")
        self.browser.type("#new-rule", "2.1/backdating")
        self.browser.type("#new-name", "mine")
        self.see("document.querySelector('#new-form [type=submit]').click()")
        self.wait_for_text("#path", "s2_1/mine.yaml")
        self.wait_for_text("#problems-title", "Nothing is wrong")
        self.assertIn("rules: [2.1/backdating]", new.read_text())
        new.unlink()

    def test_can_be_read_in_both_appearances(self):
        for scheme in ("light", "dark"):
            self.browser.emulate(scheme=scheme)
            self.open_leave()
            self.assertEqual(self.see((HERE / "contrast.js").read_text()), [], scheme)
            self.see("document.querySelector('#search').value = ''")

    def test_fits_a_narrow_window(self):
        self.browser.set_width(900)
        self.open_leave()
        self.assertLessEqual(self.see("return document.documentElement.scrollWidth"), 900)

    def test_has_landmarks_and_labels(self):
        self.assertEqual(self.see(
            "return ['header', 'nav', 'main', 'aside', 'h1'].map(one => document.querySelectorAll(one).length)"),
            [1, 1, 1, 1, 1])
        self.assertEqual(self.see(
            "return [...document.querySelectorAll('input, select, textarea')]"
            ".filter(one => !one.labels?.length && !one.getAttribute('aria-label')).map(one => one.outerHTML)"), [])

    def test_shows_hostile_text_as_it_is(self):
        self.open_leave()
        self.write(TEXT.replace("A started leave", "<img src=x onerror=window.broken=1>")
                   .replace("anna", "an<b>na"))
        self.wait_for_text("#problem-list", "an<b>na")
        self.assertIsNone(self.see("return window.broken || null"))
        self.assertEqual(self.see("return document.querySelectorAll('main img, main b').length"), 0)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
