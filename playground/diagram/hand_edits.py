"""What a person's hand does on the diagram, as edits of the experiment: weights set and cut, neurons, layers, units."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from core.experiment import touching
from core.experiment.edits import Layers
from core.experiment.spec import Experiment, SpecError, replace
from core.layers import Dense, Layer
from core.layers.touches import LARGEST, Touch, weight_at
from playground.diagram.computed import Look
from playground.diagram.diagram import Diagram
from playground.diagram.layer_buttons import said_of
from playground.diagram.plan.layer_columns import Plan
from playground.diagram.plan.picks import Edge, Neuron, edge_name, neuron_name
from playground.diagram.rebuilding import rebuilt
from playground.languages import tr, tr_said


class HandEdits(QObject):
    """Makes edits of what is done on the diagram; of a network that is gone already, none."""

    edited = Signal(object, str, object)  # (Experiment, str, key): what came of it, what was done, in which drag
    said = Signal(str)  # why it can't be done

    def __init__(self, diagram: Diagram, parent: QObject) -> None:
        super().__init__(parent)
        self._diagram = diagram
        self._experiment: Experiment | None = None
        self._look: Look | None = None
        self._last_set: tuple[object | None, Experiment | None] = None, None  # by which drag, and what came of it
        self.ours = False  # whether the network that is seen is the document's, whatever was done to it by hand
        diagram.weight_entered.connect(self._set)
        diagram.edge_cut.connect(self._cut)
        diagram.neuron_switched.connect(self._switch)
        diagram.layer_frozen.connect(self._freeze)
        diagram.buttons.wanted.connect(self._rebuild)

    def show(self, experiment: Experiment | None, look: Look | None) -> None:
        """Take the document's experiment, and what the network that is seen is looked through by."""
        self._experiment, self._look = experiment, look
        if look is None or experiment is None or look.lens.network.shape != experiment.data.shape:
            self.ours = False
        else:
            seen = replace(experiment, layers=look.lens.network.layers)
            self.ours = seen.structure() == experiment.structure()

    @property
    def plan(self) -> Plan:
        """The layers of the network that is seen, as columns."""
        assert self._diagram.seen is not None
        return self._diagram.seen.plan

    def _edit(self, text: str, column: int, change: Callable[[Layers, int], Layers], key: object | None = None) -> None:
        """Hand on the experiment with a column's layer changed; of a network that is gone already, nothing."""
        experiment = self._experiment
        if experiment is None or not self.ours:
            return
        try:
            layers = change(experiment.layers, self.plan.columns[column].layer)
            self.edited.emit(replace(experiment, layers=layers), text, key)
        except SpecError as error:
            self.said.emit(tr_said(error))

    def _weight(self, edited: Layer, edge: Edge) -> float:
        """Return what a weight is, also where what is seen is older than the last edit of its layer."""
        look, values, key = self._look, self._diagram.seen, (edge.unit, edge.source)
        assert look is not None and values is not None
        seen = look.lens.network.layers[self.plan.columns[edge.column].layer]
        assert isinstance(edited, Dense) and isinstance(seen, Dense)
        last = weight_at(edited.touches, key)
        if last == weight_at(seen.touches, key):
            return values.weight(edge)
        if last is not None and last not in seen.touches:
            return last.value or 0.0
        kept = seen.touches.index(last) + 1 if last is not None else 0
        return next(touch.was for touch in seen.touches[kept:] if touch.edge == key)  # what was undone since

    def _touch(
        self, text: str, edge: Edge, value: float | None, key: object | None = None, *, over_last: bool = False
    ) -> None:
        """Set or cut an edge; a run that blew up may have left more there than a touch can hold."""

        def touched(layers: Layers, index: int) -> Layers:
            was = min(max(self._weight(layers[index], edge), -LARGEST), LARGEST)
            return touching.touched(layers, index, Touch(edge.unit, edge.source, value, was), over_last=over_last)

        self._edit(text.format(edge=edge_name(self.plan, edge)), edge.column, touched, key)

    def _set(self, edge: Edge, value: float, key: object | None) -> None:
        """Set a weight; a drag, or a run of steps, with nothing else in between is one touch."""
        before = self._experiment
        self._touch(tr("Set {edge}"), edge, value, key, over_last=key is not None and self._last_set == (key, before))
        if self._experiment is not before:
            self._last_set = key, self._experiment

    def _cut(self, edge: Edge, cut: bool) -> None:
        if cut:
            self._touch(tr("Cut {edge}"), edge, None)
        elif edge.source is not None:
            unit, source = edge.unit, edge.source
            text = tr("Restore {edge}").format(edge=edge_name(self.plan, edge))
            self._edit(text, edge.column, lambda layers, index: touching.restored(layers, index, unit, source))

    def _switch(self, neuron: Neuron, on: bool) -> None:
        text, unit = tr("Switch on {neuron}") if on else tr("Switch off {neuron}"), neuron.unit
        text = text.format(neuron=neuron_name(self.plan, neuron))
        self._edit(text, neuron.column, lambda layers, index: touching.switched(layers, index, unit, on=on))

    def _freeze(self, column: int, still: bool) -> None:
        text = tr("Freeze layer {number}") if still else tr("Unfreeze layer {number}")
        text = text.format(number=self.plan.columns[column].layer + 1)
        self._edit(text, column, lambda layers, index: touching.frozen(layers, index, still=still))

    def _rebuild(self, what: str, column: int) -> None:
        """Add or remove a unit or a layer, also before the network that is seen is the one of the last edit."""
        experiment, look = self._experiment, self._look
        if experiment is None or look is None or column >= len(self.plan.columns):  # a button of a layer that is gone
            return
        seen, index = look.lens.network.layers, self.plan.columns[column].layer
        if [type(layer) for layer in seen] != [type(layer) for layer in experiment.layers]:
            return
        try:
            layers = rebuilt(experiment, what, index)
        except SpecError as error:
            self.said.emit(tr_said(error))
        else:
            self.edited.emit(replace(experiment, layers=layers), said_of(self.plan, what, column), None)
