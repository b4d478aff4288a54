"""Where the bot is asked: each platform turns what it is given into slash text, and a card into what is shown there."""
