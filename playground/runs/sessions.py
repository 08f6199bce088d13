"""Runs with what was seen of them: the one of now, and those whose networks Undo may bring back."""

import secrets

from msgspec import Struct, field
from msgspec.structs import replace

from core.experiment.spec import Experiment, SpecError
from core.files import FileError
from core.training.checkpoints import Checkpoint
from core.training.keeping import Kept, gone_back
from core.training.run import Diverged, Run
from core.training.stopping import Stopper
from core.wording import said, sentence_of

# Trained networks are kept after their structure or seed was edited, or the run was reset: so many, and so much of
# them, with the data that no other run shares.
PARKED, PARKED_MB = 8, 200


class Session(Struct, eq=False):
    """A run with what was seen of it; handed to the thread while it trains, and back.

    Where it was `kept`, the thread makes the run of that; until it could, that is all there is of it. Where it goes on
    `after` the run of before an edit, it is made of that, and of the `earlier` one, see `Run.edited`. `given`: what
    it was kept as before its first step, the start of its own that it has then.
    """

    run: Run | None = None
    leg_start: int = 0  # epoch at which the epochs to run count from
    stopper: Stopper = field(default_factory=Stopper)
    kept: Kept | None = None
    after: Run | None = None
    earlier: Run | None = None
    edit: object = None  # that it began with
    given: Kept | None = None

    @classmethod
    def of(cls, kept: Kept) -> "Session":
        """Return a session that goes on where it was kept."""
        return cls(None, kept.leg_start, replace(kept.stopper), kept, given=None if kept.steps.step else kept)

    def anew(self) -> "Session":
        """Return a session that starts as this one did."""
        return Session() if self.given is None else Session.of(replace(self.given, run=secrets.token_hex(16)))

    def back_at(self, past: Checkpoint) -> "Session":
        """Return a session that goes on from a checkpoint of this one; of one that never trained, from its start."""
        try:
            kept = self.keep()
        except Diverged:  # it stands before that now
            kept = self.keep()
        return self.anew() if kept is None else replace(Session.of(gone_back(kept, past)), given=self.given)

    @property
    def worth_keeping(self) -> bool:
        """Whether it holds what nobody could make anew."""
        return self.step > 0 or self.given is not None

    def edited(self, edit: object, earlier: "Session | None" = None) -> "Session":
        """Return the session that goes on when the network is edited; `earlier`, from before the edit that goes on."""
        before = None if earlier is None else earlier.run or earlier.after
        goes_on = self.kept, self.run or self.after, before, edit, self.given
        return Session(None, self.leg_start, replace(self.stopper), *goes_on)

    @property
    def experiment(self) -> Experiment | None:
        """What it trains, or, before its first look, what it goes on from; None where it begins."""
        of = self.run or self.kept or self.after
        return None if of is None else of.experiment

    @property
    def step(self) -> int:
        """Batches trained so far."""
        of = self.run or self.after
        return of.step if of is not None else self.kept.steps.step if self.kept is not None else 0

    @property
    def epoch(self) -> int:
        """Whole passes over the training samples so far."""
        of = self.run or self.after
        return of.epoch if of is not None else self.kept.steps.epoch if self.kept is not None else 0

    def make_run(self, experiment: Experiment) -> Run:
        """Make the run of `experiment`: what was kept, or trained before the edit, goes on where it can.

        Errors are those of a new run; FileError where what was kept doesn't fit.
        """
        try:
            run = self.after if self.kept is None else Run.of(self.kept)
        except SpecError:
            raise
        except ValueError as error:
            raise FileError(
                said("The training that was kept can't go on: {error}", error=sentence_of(error))
            ) from error
        if run is None:
            run = Run(experiment)
        elif self.edit is not None or start_of(run.experiment) != start_of(experiment):
            run = run.edited(experiment, earlier=self.earlier, edit=self.edit)
        if not run.step:
            self.leg_start, self.stopper = 0, Stopper()
        self.run, self.kept, self.after, self.earlier = run, None, None, None
        return run

    def keep(self) -> Kept | None:
        """Return all that the run is, None where nothing was trained; may raise Diverged, and then stands before it."""
        if self.run is None:
            return self.kept or (self.after.keep(self.stopper, self.leg_start) if self.after is not None else None)
        return self.run.keep(self.stopper, self.leg_start) if self.worth_keeping else None

    @property
    def bytes(self) -> int:
        """How many bytes its weights take, as far as they must be copied to be kept."""
        of = self.run or self.after
        return of.network.weights.nbytes if of is not None and self.worth_keeping else 0

    def legs_done(self, experiment: Experiment) -> bool:
        """Whether the epochs to run are done."""
        epochs = experiment.training.epochs
        return epochs is not None and self.step > 0 and self.epoch - self.leg_start >= epochs


def start_of(experiment: Experiment) -> object:
    """Return what fixes the weights that a run starts with, and the order of its batches: where it differs, runs do."""
    return experiment.structure(), experiment.seed


class Sessions:
    """The session of now, and parked ones: by the undo step, an edit or a reset, that took them away.

    None is parked where there was no room for one.
    """

    def __init__(self) -> None:
        self.now = Session()
        self._parked: dict[object, Session | None] = {}

    def edit(self, edit: object) -> None:
        """Go on with an edited network, and park the one of before; a drag goes on from where it began, too."""
        if edit is not self.now.edit:
            before = self.now
            self._park(edit)
            self.now = before.edited(edit)
        else:
            self.now = self.now.edited(edit, self._parked.get(edit))

    def swap(self, key: object, past: Checkpoint | None = None) -> Session:
        """Take what was parked under `key`, else a new session, or the one of now at its `past`, and park that of now.

        It is parked under `key`, too.
        """
        if key in self._parked:
            there = self._parked.pop(key) or self.now.edited(object())
        else:
            there = self.now.anew() if past is None else self.now.back_at(past)
        self._park(key)
        self.now = there
        return there

    def begin(self) -> None:
        """Begin anew."""
        self.now = Session()

    def take(self, kept: Kept | None) -> None:
        """Go on with what was kept, or begin anew; no other trained network comes back."""
        self._parked.clear()
        self.now = Session() if kept is None else Session.of(kept)

    def _park(self, key: object) -> None:
        """Park the session of now without what can be made anew; the oldest ones go where there are too many."""
        if not self.now.worth_keeping:
            return
        if self.now.run is not None:
            self.now.run.release()
        self._parked[key] = self.now
        held = {id(run.points) for run in (self.now.run,) if run is not None}
        count, size = 0, 0.0
        for parked_key, parked in reversed(list(self._parked.items())):
            if parked is None:
                continue
            count += 1
            if (run := parked.run or parked.after) is not None:
                size += run.kept_bytes / 1e6
                if id(run.points) not in held:
                    size += (run.points.x_train.nbytes + run.points.x_test.nbytes) / 1e6
            if count > PARKED or size > PARKED_MB:
                self._parked[parked_key] = None
