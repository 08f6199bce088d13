"""The exit codes of the program."""

OK, FAILED, WRONG_USE = 0, 1, 2
# As of a process that the signal ended: who read what is printed has gone (SIGPIPE), and Ctrl+C (SIGINT).
UNREAD, INTERRUPTED = 128 + 13, 128 + 2
