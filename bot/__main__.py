"""``python -m bot`` is ``waic``."""

from bot.cli import main

if __name__ == "__main__":
    main()
