"""The curators' room: reads the facts, finds every fault in them, and builds what the bot answers from.

Nothing is imported here, so that the warm start of ``bot.service.reload`` can take ``files.fingerprint`` alone: the
parser and the checks would cost it several times as much as reading ``facts.db``.
"""
