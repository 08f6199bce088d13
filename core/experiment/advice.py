"""Two sentences on every preset: what to look at, and what to change first."""

from msgspec import Struct

from core.wording import mark


class Advice(Struct, frozen=True):
    """What to `look` at while it trains, and what to `change` first."""

    look: str
    change: str


OWN_NAME = "own"  # of an empty plane
ADVICE: dict[str, Advice] = {
    "first": Advice(
        mark("Each neuron's small picture: the first layer draws single lines, the second puts them together."),
        mark("Take neurons away, one by one, until the boundary no longer bends around the moons."),
    ),
    "moons": Advice(
        mark("The boundary bends in straight pieces: each ReLU neuron adds one."),
        mark("Choose tanh in both layers, reset and train again: now the boundary is round."),
    ),
    "circles": Advice(
        mark("The network closes a ring around the inner class, though each neuron draws only a straight line."),
        mark("Take x1² and x2² as features and remove both hidden layers: with the right inputs one line is enough."),
    ),
    "xor": Advice(
        mark("No single line parts these classes: watch the hidden neurons share the work."),
        mark("Go down to 2 hidden neurons, then to 1, and see where it can't succeed any more."),
    ),
    "blobs": Advice(
        mark("Where three colours meet, the network is unsure: click there to ask why."),
        mark("Raise the noise until the blobs run into each other, and see which accuracy is left."),
    ),
    "spirals": Advice(
        mark("The arms grow from the middle outwards: what is simple is learned first."),
        mark("Remove a hidden layer, and see how many neurons the other one needs to make up for it."),
    ),
    "sine": Advice(
        mark("The curve that the network draws finds the slope first, and the bends later."),
        mark("Choose relu in both layers: the curve is made of straight pieces now."),
    ),
    "steps": Advice(
        mark("A smooth function tries to be a staircase: the corners come last."),
        mark("Halve the neurons until the network has to leave a step out."),
    ),
    "line": Advice(
        mark("One neuron, one weight, one bias: this is linear regression, and it is done in a few epochs."),
        mark("Raise the rate step by step until the loss jumps instead of falling."),
    ),
    "plane": Advice(
        mark("Two weights and a bias are all there is: read them in the diagram."),
        mark("Choose the data set Hills: a plane can't follow them until you add a hidden layer."),
    ),
    "hills": Advice(
        mark("The colour bar: the network finds where it is high long before it knows how high."),
        mark("Go from 32 neurons to 8, and see which hill is left out."),
    ),
    "digits": Advice(
        mark("The confusion matrix: which digits are taken for which, and would you have read them?"),
        mark("Draw a digit yourself (Ctrl+D), in a corner of the board, or very thin."),
    ),
    "mnist": Advice(
        mark("How little 12 times as many digits gain: 98 % instead of 95 %, for 12 times the time."),
        mark("Switch shifts and rotations on in Augmentation, and see training and test come closer together."),
    ),
    "fashion": Advice(
        mark("Shirt, T-shirt, pullover, coat: the confusion matrix says what a network can't see in 28 x 28 pixels."),
        mark("Put a Conv2D layer and a max pool before the Flatten, and see which confusions go."),
    ),
    "convolution": Advice(
        mark("The first layer's filters in the diagram, and what each of them finds in a digit."),
        mark("Remove the second Conv2D with its pool: fewer layers, more parameters. Why?"),
    ),
    "skip": Advice(
        mark("The gradients in Instruments: over the skip connection they reach the first layer undiminished."),
        mark("Remove the join, and compare how fast the loss falls without it."),
    ),
    "post-000": Advice(
        mark("Three probabilities that add up to 1 at every place: that is what softmax does."),
        mark("Train only with x1 as a feature, and see which classes it can still tell apart."),
    ),
    "post-001": Advice(
        mark("The smooth loss: one step an epoch, over all points at once, has no noise in it."),
        mark("Set the batch size to 10: the same epochs are 90 times as many steps now."),
    ),
    "post-002": Advice(
        mark("Three hidden neurons make three bends at most: count them."),
        mark("Another seed: sometimes a neuron dies at the start, and only two bends are left."),
    ),
    "post-003": Advice(
        mark("Test loss beside training loss: with 3,750 points and 64 neurons they stay together."),
        mark("Go down to 100 samples, and watch them part."),
    ),
    "post-004": Advice(
        mark("How the rate of 3 works: with sigmoids and squared errors the gradients are tiny."),
        mark("Choose softmax and cross-entropy, and the rate that suits them: a tenth, or less."),
    ),
    OWN_NAME: Advice(
        mark("An empty plane: a click adds a point of the chosen class, a drag sprays more."),
        mark("Paint two classes, press Play, and paint on while it trains: put a point where it is sure."),
    ),
}
