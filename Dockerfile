# The bot in a small image: built in one stage, run in another, as a user without rights.
FROM python:3.13-slim-bookworm AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
RUN python -m venv /venv
WORKDIR /src
# The dependencies change less often than the bot: they are a layer of their own.
COPY requirements/run.txt requirements/
RUN /venv/bin/python -m pip install --quiet --require-hashes -r requirements/run.txt
COPY pyproject.toml README.md LICENSE LICENSE-facts.md ./
COPY bot bot
COPY facts facts
COPY seeds seeds
RUN /venv/bin/python -m pip install --quiet --no-deps --no-build-isolation .

FROM python:3.13-slim-bookworm
LABEL org.opencontainers.image.title="waic-bot" \
      org.opencontainers.image.description="Answers questions about the World AI Conference with figures and their sources" \
      org.opencontainers.image.licenses="MIT"
RUN groupadd --system --gid 10001 waic \
    && useradd --system --uid 10001 --gid waic --no-create-home --shell /usr/sbin/nologin waic \
    && install -d -o waic -g waic /data
COPY --from=build /venv /venv
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 WAIC_DATA=/data
USER 10001:10001
VOLUME /data
STOPSIGNAL SIGTERM
ENTRYPOINT ["waic"]
CMD ["run"]
