"""A document made up for tests, and its record."""

from __future__ import annotations

import hashlib

TEXT = "The day's news\n\nOver 4321 firms came. They were over 4321 in all.\n\nNobody counted the visitors.\n"
RECORD = f"""\
id: planted-news
title: The news of the day
publisher: Harbour Daily
url: null
published: null
lang: en
tier: D
tier_why: {{en: Made up for a test., zh: 测试用。}}
document: {{file: news.txt, sha256: {hashlib.sha256(TEXT.encode()).hexdigest()}, paragraphs: 3}}
digest: {{en: A count of firms., zh: 企业数量。}}
"""
