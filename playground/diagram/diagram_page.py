"""The diagram's page: its tools above, what is pointed at below; edits by hand become experiments."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from core.data.datasets import Points
from core.experiment.spec import Experiment
from core.training.moment import Moment, Picture
from core.value import Whole
from playground.diagram.computed import Look
from playground.diagram.diagram import HINT, Diagram
from playground.diagram.finding import meant
from playground.diagram.hand_edits import HandEdits
from playground.diagram.plan.picks import Neuron, neuron_name
from playground.diagram.plan.values import CURVE, MAP
from playground.diagram.rebuilding import takes_layer_before
from playground.diagram.sheet.flow import Flow
from playground.languages import mark, tr, tr_said, tr_table
from playground.pace import Pace
from playground.sample import sample_choice
from playground.sample.chosen import FREE, Chosen
from playground.widgets.colors.themed import Themed
from playground.widgets.fields import Choice, TypedLine
from playground.widgets.layouts import fill, filled
from playground.widgets.letters import letters
from playground.widgets.look import icon, named, tool_button
from playground.widgets.numbers.number_field import NumberField
from playground.widgets.page import Page
from playground.widgets.pictures.pictured import Pictured

LABELLED, WORDED, ORDERED = 65, 82, 90  # letters, from which on its tools have labels, the finder its words, an order
ORDERS = mark({"number": "in order", "telling": "most telling first"})
MOST = {"": mark("as fit"), "16": "16", "32": "32", "64": "64"}


class DiagramPage(Pictured, Themed, Page):
    """Shows every neuron of the window's network, and takes what a person does to them."""

    picture_title = mark("Diagram")

    # (Picture or None, str, classes): the map of a neuron, or its curve, to be shown large, and what it is called; the
    # classes whose probability that is, if it is one; None: no longer
    neuron_shown = Signal(object, str, tuple)

    card_wanted = Signal(int)  # a person wants to see a layer's card, by its index; DATA: the input's

    sample_chosen = Signal(object, object)  # (Chosen, Points): a person chose another sample here

    def __init__(self, pace: Pace) -> None:
        super().__init__(pace)
        self._chosen: Chosen | None = None
        self._points: Points | None = None  # that it is of
        self._experiment: Experiment | None = None
        self._look_: Look | None = None
        self._neuron: Neuron | None = None
        self.diagram = Diagram(pace)
        self.hand = HandEdits(self.diagram, self)
        self.flow = Flow(self.diagram)
        self._build()
        diagram = self.diagram
        diagram.described.connect(self._tell)
        diagram.neuron_hovered.connect(self._show_neuron)
        self.hand.edited.connect(self.edited)
        self.hand.said.connect(self.said)
        diagram.head_clicked.connect(lambda column: self.card_wanted.emit(self.hand.plan.columns[column].layer))
        self.flow.described.connect(self._tell)
        self.flow.ended.connect(self._flowed)
        self.flow_button.clicked.connect(self._flow_clicked)
        self.finder.returnPressed.connect(self._find)
        self.most.chosen.connect(lambda most: diagram.set_most(int(most) if most else None))
        self.order.chosen.connect(lambda order: diagram.set_order(by_telling=order == "telling"))
        diagram.order_chosen.connect(self._take_order)
        self.sample.edited.connect(lambda number: self._choose(number - 1))

    def pictured(self) -> tuple[QWidget, ...]:
        return (self.diagram,)

    def stand(self) -> Callable[[], object]:
        """Show all columns, though they be scrolled, and no buttons."""
        diagram = self.diagram
        diagram.buttons.set_seen(seen=False)
        if diagram.layout_ is not None:
            lacking = diagram.sceneRect().size().toSize() - diagram.contentsRect().size()
            self.resize(self.size() + lacking.expandedTo(QSize(0, 0)))
        return lambda: diagram.buttons.set_seen(seen=True)

    def _build(self) -> None:
        tip = tr("Type which neuron, such as 5, or 5 of layer 2, and press Enter; 2.5 is neuron 5 of layer 2, too")
        self.finder = named(TypedLine(), "find_neuron", tr("Go to neuron"), tip)
        self.finder.setClearButtonEnabled(True)
        self.finder.setMaximumWidth(letters(self, 25))
        tip = tr("How many neurons of a wide layer are shown at a time")
        self.most = named(Choice(MOST, tr_table(MOST)), "most_neurons", tr("Neurons in a column"), tip)
        tip = tr("In which order the neurons of a wide layer stand, page by page")
        self.order = named(Choice(ORDERS, tr_table(ORDERS)), "neuron_order", tr("Order of neurons"), tip)
        tip = tr("The sample whose values are shown and flow: the same one as on the page Sample")
        self.sample = named(NumberField(Whole(1, 1)), "diagram_sample", tr("Sample"), tip)
        flow = tool_button(checkable=True, toolButtonStyle=Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        tip = tr("The sample's values run from column to column, then its gradients back; click again to stop")
        self.flow_button = named(flow, "flow", tr("Data flow in slow motion"), tip)
        self.readout = QLabel(tr(HINT), wordWrap=True, alignment=Qt.AlignmentFlag.AlignTop)
        self.readout.setObjectName("diagram_readout")
        self.readout.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.readout.setProperty("faint", True)
        self.labels = sample, most = QLabel(tr("Sample")), QLabel(tr("Neurons"))
        sample.setBuddy(self.sample)
        most.setBuddy(self.most)
        tools = filled(
            QHBoxLayout(), self.flow_button, self.finder, None, sample, self.sample, most, self.most, self.order
        )
        fill(self, QVBoxLayout(), tools, (self.diagram, 1), self.readout, spacing=4, margins=(0, 4, 0, 0))
        self.restyle()

    # -- what is shown

    def show_experiment(self, experiment: Experiment) -> None:
        """Show at once what was done by hand; another network, when its first moment comes."""
        self._experiment = experiment
        self.hand.show(self._experiment, self._look_)
        self.diagram.buttons.show_fit(lambda index: takes_layer_before(experiment, index))
        if self.hand.ours:
            self.diagram.show_hand(experiment.layers)

    def show_moment(self, moment: Moment) -> None:
        """Take a moment; while others come, it is painted quickly."""
        super().show_moment(moment)
        self.diagram.put_off()

    def look(self, moment: Moment) -> None:
        """Show the moment, with what was done by hand since."""
        assert self._experiment is not None
        if moment.points is not self._points or self._chosen is None:
            self._take(sample_choice.sample(moment.points, "test", 0), moment.points)
        chosen = self._chosen
        assert chosen is not None
        with np.errstate(all="ignore"):
            if self._look_ is None or not self._look_.fits(moment, chosen):
                self._look_ = Look(moment.experiment, moment.weights, moment.points, moment.plane, chosen)
                self.hand.show(self._experiment, self._look_)
            layers = (
                self._experiment.layers if self.hand.ours else moment.weights.layers
            )  # else one from before an edit
            self.diagram.show_seen(self._look_.look(moment.weights, layers))
            self._offer_orders()
            if self._neuron is not None:
                self._show_neuron(self._neuron)

    def show_chosen(self, chosen: Chosen, points: Points) -> None:
        """Show the values of what was chosen of these points in another view."""
        if chosen is not self._chosen:
            self._take(chosen, points)
            if self.moment is not None and self.moment.points is points:
                self._look_again()

    def _choose(self, number: int) -> None:
        """Choose a sample of the part that was chosen from last, counted from 0."""
        if self._points is None or self._chosen is None:
            return
        part = "test" if self._chosen.part == FREE else self._chosen.part
        chosen = sample_choice.sample(self._points, part, number)
        self.show_chosen(chosen, self._points)
        self.sample_chosen.emit(chosen, self._points)

    def _take(self, chosen: Chosen, points: Points) -> None:
        """Show its number; a place beside the samples has none."""
        self._chosen, self._points = chosen, points
        y = points.y_train if chosen.part == "train" or not len(points.y_test) else points.y_test
        self.sample.limit(1, len(y))
        if chosen.part != FREE:
            self.sample.show_value(chosen.number + 1)

    def _look_again(self) -> None:
        if self.moment is not None and self.isVisible():
            self.look(self.moment)

    def _flow_clicked(self, on: bool) -> None:
        """Let the sample flow, or stop."""
        moment = self.moment
        if on and moment is not None:
            self.look(moment)  # what flows is of the very network that is seen
        look, chosen = self._look_, self._chosen
        if not on or moment is None or look is None or chosen is None or not look.fits(moment, chosen):
            self.flow.stop()
            self.flow_button.setChecked(False)
            return
        try:
            with np.errstate(all="ignore"):
                current = look.current(moment)
        except ValueError as error:
            self.said.emit(tr_said(error))
            self.flow_button.setChecked(False)
            return
        self.diagram.pick(None)
        self.flow.start(current)
        self.restyle()

    def _flowed(self) -> None:
        self.readout.setText(tr(HINT))
        self.restyle()

    def restyle(self) -> None:
        """Show on its button whether it flows."""
        running = self.flow.running
        self.flow_button.setChecked(running)
        self.flow_button.setText(tr("Stop") if running else tr("Flow"))
        self.flow_button.setIcon(icon("pause" if running else "play"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the readout as many lines as the hint needs, and the tools labels where they fit."""
        super().resizeEvent(event)
        metrics = self.readout.fontMetrics()
        outer = self.parentWidget()
        width = min(self.width(), outer.width()) if outer is not None else self.width()  # labels mustn't keep it wide
        needed = metrics.boundingRect(
            QRect(0, 0, max(1, width - 4), 0), Qt.TextFlag.TextWordWrap.value, tr(HINT)
        ).height()
        self.readout.setFixedHeight(needed + 4)
        wide = width >= letters(self, LABELLED)
        roomy = width >= letters(self, WORDED)
        self.finder.setPlaceholderText(tr("Go to neuron …") if roomy else tr("Neuron …"))
        for label in self.labels:
            label.setVisible(wide)
        self._offer_orders()

    def _offer_orders(self) -> None:
        """Offer another order of the neurons where not all are seen at once."""
        paging = self.diagram.paging
        paged = any(paging.count(column) > 1 for column in range(len(paging.plan.columns)))
        self.order.setVisible(paged and self.width() >= letters(self, ORDERED))

    def _take_order(self, by_telling: bool) -> None:
        self.order.show_value("telling" if by_telling else "number")
        self.diagram.set_order(by_telling=by_telling)

    def _tell(self, sentence: str) -> None:
        self.readout.setText(sentence)
        self.readout.setToolTip(sentence)

    def _show_neuron(self, neuron: Neuron | None) -> None:
        """Show a neuron's map large; none of what is a picture or a number."""
        seen, before = self.diagram.seen, self._neuron
        self._neuron = None
        if neuron is not None and seen is not None and seen.extent is not None:
            kind, face = seen.kinds[neuron.column], seen.faces[neuron.column][neuron.unit]
            if kind in (MAP, CURVE):
                self._neuron = neuron
                values = face[None, None] if kind == CURVE else face[::-1][None]
                picture = Picture(values.copy(), seen.extent)
                classes = seen.plan.told_by(neuron.column, neuron.unit)
                self.neuron_shown.emit(picture, neuron_name(seen.plan, neuron), classes)
                return
        if before is not None:
            self.neuron_shown.emit(None, "", ())

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the data's picture as it was."""
        super().hideEvent(event)
        self.flow.stop()
        self.diagram.point(None)
        self.diagram.pick(None)

    # -- what a person does

    def _find(self) -> None:
        """Select the neuron that was asked for."""
        seen, text = self.diagram.seen, self.finder.text().strip()
        if seen is None or not text:
            return
        picked = self.diagram.picked
        try:
            neuron = meant(text, seen.plan, None if picked is None else picked.column)
        except ValueError as error:
            self.said.emit(str(error))
            return
        self.diagram.bring(neuron)
        self.diagram.setFocus(Qt.FocusReason.OtherFocusReason)
