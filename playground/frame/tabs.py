"""All that lies behind tabs: the network as layers or as a diagram, its picture, its inside, the drawing board."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, Signal

from core.data.datasets import Points
from core.experiment.spec import Data, Experiment
from core.training.moment import Moment
from playground.asking.asked_picture import AskedPicture
from playground.boundary.data_picture import TITLES, DataPicture, kind_of_picture
from playground.languages import tr
from playground.languages.numerals import numeral
from playground.layers.layer_stack import LayerStack
from playground.pace import Pace
from playground.sample.chosen import Chosen
from playground.sample.one_chosen import OneChosen
from playground.widgets.access.reading_order import focus_within, reading_order
from playground.widgets.look import named
from playground.widgets.page import Later, Page
from playground.widgets.pages import Pages
from playground.widgets.pictures.clicked import Clicked

if TYPE_CHECKING:
    from playground.board.board_page import BoardPage
    from playground.diagram.diagram_page import DiagramPage
    from playground.instruments.instruments_page import InstrumentsPage
    from playground.sample.sample_page import SamplePage
    from playground.space.space_page import SpacePage


class Inside(QObject):
    """Makes the pages, hands them what happens, and joins them where one speaks of what another shows.

    The window has made `layer_stack` and `picture`; pages remember their last folders in `settings`.
    """

    edited = Signal(object, str, object)  # (Experiment, str, key): from any of the pages
    said = Signal(str)  # from any of the pages
    turned = Signal()  # another page came to the front

    def __init__(
        self, layer_stack: LayerStack, picture: DataPicture, pace: Pace, settings: QSettings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.layer_stack, self.picture, self._pace, self._settings = layer_stack, picture, pace, settings
        self.sample = OneChosen(self)
        self.asking = AskedPicture(pace, picture)
        self.diagram = Later(pace, self._make_diagram)
        self.one_sample = Later(pace, self._make_sample)
        self.instruments = Later(pace, self._make_instruments)
        self.space = Later(pace, self._make_space)
        self.board = Later(pace, self._make_board, always=True)
        inside = self.diagram, self.asking, self.one_sample, self.instruments, self.space
        self._all: tuple[Page, ...] = (self.board, *inside)
        self.network, self.pages = Pages(), Pages()
        named(self.network, "network_pages", tr("The network as layers, or as a diagram"), "")
        self.network.alone.setObjectName("network_alone")
        self.network.add(self.diagram, tr("Diagram"), tr("Every neuron and every edge (Ctrl+G)"))
        self.network.add(layer_stack, tr("Layers"), tr("The layers as cards (Ctrl+G)"))
        named(self.pages, "pages", tr("The data's picture, what goes on inside, or the drawing board"), "")
        for page, title, tip in (
            (self.asking, "", ""),
            (self.one_sample, tr("Sample"), tr("Every number of one sample, forward and backward")),
            (self.instruments, tr("Instruments"), tr("Gradients, steps, dead neurons and histograms by layer")),
            (self.space, tr("Space"), tr("The plane as each layer transforms it, seen in two neurons")),
            (self.board, tr("Draw", "a page"), tr("Draw a digit, and a network reads it (Ctrl+D)")),
        ):
            self.pages.add(page, title, tip)
        self._wire()

    def _wire(self) -> None:
        for page in self._all:
            page.edited.connect(self.edited)
            page.said.connect(self.said)
        self.picture.clicked.connect(self._plane_clicked)
        self.picture.opened.connect(self._open_sample)
        self.sample.changed.connect(self._show_sample)
        self.one_sample.made.connect(self._follow_sample)
        self.diagram.made.connect(self._diagram_made)
        for pages in (self.network, self.pages):
            pages.currentChanged.connect(lambda _: self.turned.emit())
            pages.moved.connect(self.turned)

    def _diagram_made(self, page: "DiagramPage") -> None:
        page.neuron_shown.connect(self.picture.show_neuron)
        page.card_wanted.connect(self.show_card)
        self._follow_sample(page)

    # -- pages that are imported when they are first seen

    def _make_diagram(self) -> "DiagramPage":
        from playground.diagram.diagram_page import DiagramPage

        return DiagramPage(self._pace)

    def _make_sample(self) -> "SamplePage":
        from playground.sample.sample_page import SamplePage

        return SamplePage(self._pace, self._settings)

    def _make_instruments(self) -> "InstrumentsPage":
        from playground.instruments.instruments_page import InstrumentsPage

        return InstrumentsPage(self._pace)

    def _make_space(self) -> "SpacePage":
        from playground.space.space_page import SpacePage

        return SpacePage(self._pace)

    def _make_board(self) -> "BoardPage":
        from playground.board.board_page import BoardPage

        return BoardPage(self._pace, self._settings)

    # -- what the window tells

    def show_data(self, data: Data) -> None:
        """Call the picture's page what it shows."""
        self.sample.show_data(data)
        self.pages.set_title(self.asking, tr(TITLES[kind_of_picture(data)]))

    def show_experiment(self, experiment: Experiment) -> None:
        """Show what a person edited."""
        for page in self._all:
            page.show_experiment(experiment)

    def show_moment(self, moment: Moment) -> None:
        """Show a moment of the run."""
        self.sample.show_moment(moment)
        for page in self._all:
            page.show_moment(moment)
        self._pace.drawn()

    def show_nothing(self) -> None:
        """Show no network."""
        for page in self._all:
            page.show_nothing()

    # -- which page is in front

    @property
    def page_alone(self) -> bool:
        """Whether the page in front wants the plots' room too."""
        return self.pages.currentWidget() in (self.one_sample, self.board)

    def show_page(self, number: int) -> None:
        """Put the data's picture, one sample, the instruments or space in front, wherever that is."""
        self.pages.bring((self.asking, self.one_sample, self.instruments, self.space)[number])

    def enter_page(self, number: int) -> None:
        """Put one of these pages in front, and the focus where it begins: who asks for it by keys goes on there."""
        self.show_page(number)
        page = (self.asking, self.one_sample, self.instruments, self.space)[number]
        own = page.focusPolicy() != Qt.FocusPolicy.NoFocus
        focus_within(page, page if own else next(reading_order(page), None))

    def paint(self) -> None:
        """Let a person paint on the data's picture."""
        self.pages.bring(self.asking)
        self.asking.painter.toggle.setChecked(True)

    def show_board(self) -> None:
        """Put the drawing board in front."""
        self.pages.bring(self.board)
        self.board.get().board.setFocus()

    def show_diagram(self) -> None:
        """Put the network's diagram in front."""
        self.network.bring(self.diagram)

    def diagram_or_layers(self) -> None:
        """Put the diagram in front, or where that is, the layers' cards; the focus goes along."""
        if self.network.currentWidget() is self.diagram:
            self.network.bring(self.layer_stack)
            focus_within(self.layer_stack, next(iter(self.layer_stack.cards), None))
        else:
            self.network.bring(self.diagram)
            focus_within(self.diagram, self.diagram.get().diagram)

    def show_card(self, layer: int) -> None:
        """Put a layer's card in front."""
        self.network.bring(self.layer_stack)
        self.layer_stack.show_card(layer)

    def take_back(self) -> None:
        """Take back what stands in windows of its own."""
        for pages in (self.network, self.pages):
            pages.close_windows()

    def close_down(self) -> None:
        """Take back every page, and stop what runs."""
        self.take_back()
        if self.board.page is not None:
            self.board.page.close_down()

    def _plane_clicked(self, clicked: Clicked) -> None:
        """Show what was clicked as the sample, too."""
        self.sample.choose_clicked(clicked)
        where = "" if clicked.part else f" ({numeral(clicked.x, '.2f')}, {numeral(clicked.y, '.2f')})"
        said = tr("{name} is shown on the page Sample, too.")
        self.said.emit(said.format(name=f"{clicked.name}{where}"))

    def _open_sample(self, clicked: Clicked) -> None:
        """Put the sample in front that was asked for in a picture."""
        self.sample.choose_clicked(clicked)
        self.pages.bring(self.one_sample)

    def _follow_sample(self, page: "SamplePage | DiagramPage") -> None:
        """Let a page that was just made show the sample that is chosen, and choose another."""
        page.sample_chosen.connect(self.sample.take)
        if self.sample.chosen is not None and self.sample.points is not None:
            page.show_chosen(self.sample.chosen, self.sample.points)

    def _show_sample(self, chosen: Chosen, points: Points) -> None:
        for page in (self.one_sample.page, self.diagram.page):
            if page is not None:
                page.show_chosen(chosen, points)
