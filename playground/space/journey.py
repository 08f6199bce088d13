"""The way through the network's layers in time: from stage to stage, there by one move or onwards by Play."""

import math

TRAVEL_S, REST_S = 1.1, 0.5  # from one stage to the next, and there before one goes on


class Journey:
    """Where one is between the stages 0 to `last`, and where one is going; times are in seconds of any clock.

    Attributes
    ----------
    along
        Where one is: 1.5 is half way from the second stage to the third.
    goal
        The stage where one is, or is going.
    moving, playing
        Whether one is on the way, and whether it goes on to the last stage.
    """

    def __init__(self, last: int = 0, along: float = 0.0) -> None:
        self.last, self.along = last, min(along, float(last))
        self.moving = self.playing = False
        self.goal, self._from, self._since, self._takes_s = round(self.along), self.along, 0.0, 0.0

    def put(self, along: float) -> None:
        """Be somewhere, at once."""
        self.moving = self.playing = False
        self.along = min(max(along, 0.0), float(self.last))
        self.goal = round(self.along)

    def go(self, goal: int, now: float) -> None:
        """Set out to a stage."""
        self.playing = False
        self._set_out(goal, now)

    def play(self, now: float) -> None:
        """Set out to the last stage, with a rest at each; from the first, if one is at the end."""
        if self.along >= self.last:
            self.put(0.0)
        self._set_out(math.floor(self.along) + 1, now)
        self.playing = self.moving

    def pause(self) -> None:
        """Stay where one is."""
        self.moving = self.playing = False

    def move(self, now: float) -> None:
        """Be where one is at a time."""
        if not self.moving:
            return
        share = (now - self._since) / self._takes_s if self._takes_s else 1.0
        if share < 1:
            share = max(share, 0.0)  # below 0 while one rests
            self.along = self._from + (self.goal - self._from) * share * share * (3 - 2 * share)
            return
        self.along = float(self.goal)
        if self.playing and self.goal < self.last:
            self._set_out(self.goal + 1, now + REST_S)
        else:
            self.pause()

    def _set_out(self, goal: int, now: float) -> None:
        self.goal, self._from, self._since = min(max(goal, 0), self.last), self.along, now
        self._takes_s = TRAVEL_S * math.sqrt(abs(self.goal - self._from))
        self.moving = self.goal != self._from
