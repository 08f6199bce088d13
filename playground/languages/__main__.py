"""`python -m playground.languages`: bring the files of all languages up to what the code says."""

from playground.languages import gathering

gathering.update()
