"""The steps of the tour: what each says and speaks of, and what a person does there; and what is said at the end."""

from msgspec import Struct

from core.wording import mark


class Stop(Struct, frozen=True):
    """A step of the tour: `target` is the object name of what it speaks of, `until` the name of what a person does.

    `page` is what is put in front before: "boundary", "diagram", or "" for what is there. `trains`: training goes on
    when it begins.
    """

    text: str
    target: str
    until: str = ""
    page: str = ""
    trains: bool = False


STOPS = (
    Stop(mark("This is a network that knows nothing yet. Press **Play**."), "play", "plays", "boundary"),
    Stop(
        mark("How many points it gets right: those it trains on, and those it has never seen. Wait for 95 % of these."),
        "headline",
        "good",
    ),
    Stop(
        mark("The colour behind the points is its answer everywhere. Click a place, and it says why it answers so."),
        "boundary",
        "asked",
        "boundary",
    ),
    Stop(
        mark("Each neuron has a map of its own, each line is a weight. Point at a neuron: the picture shows its map."),
        "diagram",
        "pointed",
        "diagram",
    ),
    Stop(
        mark(
            "Now build: give the network another neuron, by a layer's **+** here, or by **Neurons** under **Layers**."
        ),
        "network_pages",
        "grown",
    ),
    Stop(
        mark(
            "The **Rate** is the size of its steps. Pull it far up while it trains (**Play**): what happens? "
            "Then back again."
        ),
        "learning_rate_slider",
        "rated",
        trains=True,
    ),
    Stop(
        mark("The loss is what it makes small. Solid: training, dashed: test. Where it jumps, steps are too large."),
        "loss_plot",
        "",
        "boundary",
    ),
    Stop(
        mark("Another network reads handwriting. Open **Draw**, draw a digit with the mouse, and read its answer."),
        "pages",
        "drawn",
    ),
)
END = mark(
    "That was the tour, and this is your own network: {parameters} parameters, {accuracy} of the test points right. "
    "Ctrl+S keeps it. What to try next:"
)
SPOILT = mark(
    "That was the tour, and this is your own network, with {accuracy} of the test points right: it needs more "
    "training, or a large rate has spoilt it. **Reset** (F8) and **Play** train it anew. What to try next:"
)
ENDS = {"parameters": "parameters", "accuracy": "test accuracy"}  # what is named there -> the number it is
NEXT = {
    "guided": mark("Guided experiments"),
    "board": mark("Draw a digit"),
    "table": mark("Open your own data…"),
}
