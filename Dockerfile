# Drws in an image. `docker build -t drws .`, or compose.yaml, which builds it too.
FROM python:3.11-slim AS built
WORKDIR /opt/drws
COPY requirements.lock .
RUN python -m venv .venv \
    && .venv/bin/python -m pip install --no-cache-dir --disable-pip-version-check --no-deps --require-hashes -r requirements.lock

FROM python:3.11-slim
# The user has a number, so that a volume can be given to it on any machine.
RUN groupadd --gid 8400 drws \
    && useradd --uid 8400 --gid drws --no-create-home --shell /usr/sbin/nologin drws \
    && install -d -o drws -g drws -m 700 /var/lib/drws /var/lib/drws-keys /run/drws-box
WORKDIR /opt/drws
COPY --from=built /opt/drws/.venv .venv
COPY LICENSE README.md pyproject.toml ./
COPY bot bot
COPY console console
COPY dialogs dialogs
COPY engagements engagements
COPY examples examples
COPY importing importing
COPY locales locales
COPY proofreading proofreading
COPY sandbox sandbox
COPY storage storage
ENV PATH=/opt/drws/.venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    DRWS_DATA_DIR=/var/lib/drws \
    DRWS_KEY_DIR=/var/lib/drws-keys \
    DRWS_BOX_KEY_DIR=/run/drws-box \
    DRWS_HOST=0.0.0.0 \
    DRWS_OPS_PORT=8401
USER drws
EXPOSE 8400
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=40s --retries=3 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8401/healthz', timeout=4)"]
ENTRYPOINT ["python", "-m", "bot"]
CMD ["serve"]
