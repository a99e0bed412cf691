"""Where the program starts: with no command it opens the window, else it does as it is told."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and end with its exit status."""
    try:
        from desktop.commands.run import run

        status = run(sys.argv[1:])
    except KeyboardInterrupt:
        status = 130  # what a shell says of a program that Ctrl+C stopped
    sys.exit(status)


if __name__ == "__main__":
    main()
