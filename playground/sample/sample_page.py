"""One sample under the hood: chosen, worked forward and back, shown on the sheet, checked, copied as a table."""

from PySide6.QtCore import QSettings, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.data import datasets
from core.data.datasets import Points
from core.inside.one_sample.cells import Cell, number_of
from core.inside.one_sample.origins import origin
from core.inside.one_sample.working import Work, Working
from core.training.moment import Moment
from playground.languages import mark, tr, tr_said
from playground.languages.numerals import numeral
from playground.pace import Pace
from playground.sample import sample_choice, sample_table
from playground.sample.chosen import FREE, Chosen
from playground.sample.numeric_checks import NumericChecks
from playground.sample.readout import Readout
from playground.sample.sample_head import SampleHead
from playground.sample.sample_in_words import facts_of, inputs_in_words, words_of
from playground.sample.sheet.contents import contents
from playground.sample.sheet.sheet_view import SheetView
from playground.widgets.access.heard import ToldPicture, announce, describe, plain_text
from playground.widgets.layouts import fill
from playground.widgets.look import named
from playground.widgets.page import Page
from playground.widgets.pictures.clicked import Clicked
from playground.widgets.pictures.pictured import Pictured

CHECKED_AFTER = 3  # times as long as a look rests at least: then no other moment has come


class SamplePage(ToldPicture, Pictured, Page):
    """Shows everything that the network computes of one sample, and what it would learn from it."""

    picture_title = mark("Sample")

    sample_chosen = Signal(object, object)  # (Chosen, Points): a person chose another one here

    def __init__(self, pace: Pace, settings: QSettings) -> None:
        super().__init__(pace)
        self._settings = settings
        named(self, "one_sample", tr("One sample"), "")
        self.chosen: Chosen | None = None
        self.work: Work | None = None
        self._titles: tuple[str, ...] = ()  # of the classes
        self._points: Points | None = None
        self._seen: Moment | None = None  # that is shown
        self._held = False
        self._wanted: Clicked | None = None  # of data that was not looked at yet
        self._given: tuple[Chosen, Points] | None = None  # by another view, of data that was not looked at yet
        self._worked: Chosen | None = None  # that `work` is of
        self._working: Working | None = None
        self._chosen_number = ""  # the number of the table that is read, in words
        self.head, self.view, self.readout = SampleHead(), SheetView(), Readout()
        self.sheet = self.view.sheet
        self.checks = NumericChecks(pace, self)
        fill(self, QVBoxLayout(), self.head, (self.view, 1), self.readout, spacing=6, margins=(0, 6, 0, 0))
        head = self.head
        head.worst.clicked.connect(self.choose_worst)
        head.sample_wanted.connect(self.choose_sample)
        head.portrait.clicked.connect(lambda x, y: self.choose_clicked(Clicked(x, y)))
        head.answer_edited.connect(self.choose_answer)
        head.hold.toggled.connect(self.hold)
        head.numbers.toggled.connect(self.sheet.show_numbers)
        head.goto.textActivated.connect(self.view.go_to)
        self.view.scrolled.connect(head.show_section)
        head.copy_wanted.connect(self._hand_out)
        self.sheet.pointed.connect(self._say_origin)
        self.checks.checked.connect(self._show_checks)

    def told(self) -> str:
        """Return which sample it is and what the network says of it, and after that the number that is chosen."""
        head = plain_text(self.head.title.text()), plain_text(self.head.said.text())
        return " ".join(filter(None, (*head, self._chosen_number)))

    def heard_at(self) -> QWidget:
        return self.sheet

    def pictured(self) -> tuple[QWidget, ...]:
        return (self.sheet,)

    # -- which sample

    def choose_sample(self, part: str, number: int) -> None:
        """Look at a sample of the "test" or the "train" part, counted from 0."""
        if self._points is not None:
            self.choose(sample_choice.sample(self._points, part, number))

    def choose_worst(self) -> None:
        """Look at the sample for testing that has the largest loss at the moment shown."""
        found = sample_choice.worst(self._seen) if self._seen is not None else None
        if found is not None:
            self.choose(found)

    def choose_clicked(self, clicked: Clicked) -> None:
        """Look at a sample that was clicked, else at the place, of the plane or of a curve."""
        newest = self.moment.points if self.moment is not None else None
        if newest is None or newest is not self._points:  # of which the next look is the first
            self._wanted = clicked
        elif self.moment is not None and self.moment.plane is not None:
            self.choose(sample_choice.at(self._points, self.moment.plane, clicked))

    def choose_answer(self, answer: int | float) -> None:
        """Look at the same sample, as if its answer were another."""
        if self._points is not None and not isinstance(answer, int):
            answer = self._points.of_answer_units(answer)
        if self.chosen is not None and answer != self.chosen.answer:
            self.choose(Chosen(FREE, -1, self.chosen.x, answer, is_sample=self.chosen.is_sample))

    def choose(self, chosen: Chosen) -> None:
        """Look at this one, and let others know."""
        self._show_chosen(chosen)
        self.sample_chosen.emit(chosen, self._points)

    def show_chosen(self, chosen: Chosen, points: Points) -> None:
        """Look at what was chosen of these points in another view."""
        if points is not self._points:
            self._given = chosen, points
        elif chosen is not self.chosen:
            self._show_chosen(chosen)

    def _show_chosen(self, chosen: Chosen) -> None:
        self.chosen, self._wanted = chosen, None
        self.head.show_chosen(chosen)
        if self._seen is not None and self.isVisible():
            self._work(self._seen)

    # -- the moment

    def hold(self, held: bool) -> None:
        """Stay at the moment that is shown, or follow the run again."""
        self._held = held
        if not held and self.moment is not None:
            self.look(self.moment)

    def show_moment(self, moment: Moment) -> None:
        """Take a moment; while others come, none is checked, unless it is held."""
        super().show_moment(moment)
        if not self._held:
            self.checks.put_off()

    def look(self, moment: Moment) -> None:
        """Work the sample with the moment's weights, unless another moment is held."""
        points = moment.points
        if points is not self._points or sample_choice.titles_of(moment.experiment.data) != self._titles:
            self._take_data(moment, points)
        else:
            if self._wanted is not None:  # other data was chosen, and taken back
                self.choose_clicked(self._wanted)
            if self._held and self._seen is not None:
                return
        self._work(moment)

    def _take_data(self, moment: Moment, points: Points) -> None:
        """Begin with other data."""
        self._points, data = points, moment.experiment.data
        titles = self._titles = sample_choice.titles_of(data)
        self.head.show_data(data, points, titles, moment.plane)
        wanted, self._wanted = self._wanted, None
        given, self._given = self._given, None
        if wanted is not None and moment.plane is not None:
            self.chosen = sample_choice.at(points, moment.plane, wanted)
        elif given is not None and given[1] is points:
            self.chosen = given[0]
        else:
            self.chosen = sample_choice.sample(points, "test", 0)
        self.head.show_chosen(self.chosen)

    def _work(self, moment: Moment) -> None:
        chosen = self.chosen
        if chosen is None:
            return
        self._worked = chosen
        weights, experiment = moment.weights, moment.experiment
        if self._working is None or not self._working.fits(experiment, weights):
            self._working = Working(experiment, weights, moment.optimizer_state, moment.learning_rate)
        else:
            self._working.take(weights, moment.optimizer_state, moment.learning_rate)
        x = datasets.inputs(chosen.x[None], experiment.data.features)[0]
        try:
            work = self._working.work(x, chosen.answer)
        except ValueError as error:  # an answer that another output has no place for
            self.work = None
            self.checks.stop()
            self.said.emit(tr_said(error))
            return
        self._seen = moment
        self.work = work
        sections = contents(work, inputs_in_words(moment, chosen))
        self.sheet.show_work(work, sections)
        self.head.show_sections([section.title for section in sections], self.view.section())
        self.head.show_words(*words_of(moment, chosen, work, self._points, self._titles))
        self.head.portrait.show_points(moment.points, moment.plane)
        self._say_origin(self.sheet.cell)
        self.checks.start(self._working, work, CHECKED_AFTER * self.looking.rest_ms)
        self._show_checks()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was chosen meanwhile."""
        super().showEvent(event)
        if self._seen is None:
            return
        if self.chosen is self._worked:
            self.checks.go_on()
        else:
            self._work(self._seen)

    def hideEvent(self, event: QHideEvent) -> None:
        """Check no more gradients while nobody looks."""
        super().hideEvent(event)
        self.checks.pause()

    # -- where a number came from

    def _say_origin(self, cell: Cell | None) -> None:
        """Say where a number came from, and check it if it is a gradient."""
        self._chosen_number = ""
        if cell is None or self.work is None or self._working is None:
            self.sheet.mark(())
            self.readout.show_origin(None)
            return
        found = origin(self.work, cell)
        self.sheet.mark(found.sources)
        check, agrees = "", True
        if cell.key.what == "gradients":
            slope = self._working.slope(cell.key.layer, cell.key.name, cell.index)
            agrees = slope.agrees(number_of(self.work, cell))
            if agrees:
                check = tr("numeric check: (L(w + h) - L(w - h)) / 2h = {value}, agrees to 1e-6")
            else:
                check = tr("numeric check: (L(w + h) - L(w - h)) / 2h = {value}, but the gradient is {gradient}")
            gradient = numeral(number_of(self.work, cell), ".9g")
            check = check.format(value=numeral(slope.value, ".9g"), gradient=gradient)
            if slope.bends:
                check = tr("{check}; the loss bends right here, any slope between its sides is as good").format(
                    check=check
                )
        self.readout.show_origin(found, check, agrees=agrees)
        self._chosen_number = f"{self.sheet.value_text(cell.key)}. {'. '.join(found.lines)}. {check}"
        describe(self.sheet, self._chosen_number)
        announce(self.sheet, self._chosen_number, at_once=True)

    def _show_checks(self) -> None:
        self.sheet.show_badges(self.checks.badges, self.checks.differing)

    def _hand_out(self, how: str) -> None:
        """Put the table on the clipboard, or into a file."""
        if self.work is None:
            return
        chosen, moment = self.chosen, self._seen
        assert chosen is not None and moment is not None
        # A working of its own: while the table is made, this page may go on to a later moment.
        experiment = moment.experiment
        working = Working(experiment, moment.weights, moment.optimizer_state, moment.learning_rate)
        work = working.work(datasets.inputs(chosen.x[None], experiment.data.features)[0], chosen.answer)
        facts = facts_of(moment, chosen, self._titles)
        if how == "save":
            said = sample_table.save(working, work, facts, self._settings, self)
        else:
            said = sample_table.copy(working, work, facts, how, self)
        if said:
            self.said.emit(said)
