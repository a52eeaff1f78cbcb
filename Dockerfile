# The course's one environment, for Docker and for the dev container.
#   docker build -t concurrency-course .      JupyterLab with the course (README: 開き方)
#   docker build --target test .              all tests, the browser's too
#   docker build --target kernel-test .       every notebook on the published kernel
#   docker build --target dev .               what .devcontainer/devcontainer.json builds
# Base images are pinned by version and digest; Dependabot moves them. Ubuntu's and Debian's packages are not: their
# archives drop a version as soon as it is mended.

FROM node:24.20.0-bookworm-slim@sha256:ba849c60be29959425b8734d57b8b4b7d56f98edd9504c9af091d5281095a71e AS node

# Ubuntu 24.04: .NET 10 has no Debian images. The SDK is newer than 10.0.101, with which the VS Code extension starts
# only once; .devcontainer/create mends that, so that the image need not stay on an SDK without security fixes.
FROM mcr.microsoft.com/dotnet/sdk:10.0.401-noble@sha256:35d40304542c8689331f8cab17c65926cdf48fe711e289321d71924b230a7d29 AS base
# The fonts are for the charts' and the terminal's Japanese.
RUN apt-get update \
    && apt-get install -y --no-install-recommends curl fontconfig fonts-noto-cjk git python3-venv \
    && rm -rf /var/lib/apt/lists/*
# Uid 1000 is who a Linux desktop's files belong to; Ubuntu's image has given it to a user `ubuntu`.
RUN if id ubuntu; then userdel ubuntu && rm -rf /home/ubuntu; fi \
    && useradd --create-home --uid 1000 --shell /bin/bash learner \
    && install -d -o learner -g learner /course
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 \
    DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT=1 \
    DOTNET_NOLOGO=1 \
    # A published port arrives from outside the container's loopback interface: LabServer listens there when it sees this.
    DOTNET_RUNNING_IN_CONTAINER=true \
    LANG=C.UTF-8
WORKDIR /course

FROM base AS build
USER 1000:1000
COPY --chown=1000:1000 . .
# All is restored, so that `dotnet build` and `dotnet test` need no network later; only what the course runs on is built.
# Built after the copy, the library is newer than its sources: no notebook builds it again.
# Chapter 09 runs the diagnostic tools; where they are is noted beside the packages, in the home folder.
RUN dotnet restore \
    && dotnet tool restore \
    && dotnet build lib/NotebookRunner --no-restore \
    && dotnet nuget locals http-cache --clear

FROM build AS test
USER root
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules/npm /usr/local/lib/node_modules/npm
# Ubuntu's chromium package is a snap, which no container can run: Playwright's own build, of the version that NuGet brought.
ENV PLAYWRIGHT_BROWSERS_PATH=/opt/browsers
# The learner's chapter 06 has a server of its own; the tests try it on Redis too.
RUN apt-get update \
    && apt-get install -y --no-install-recommends redis-server \
    && rm -rf /var/lib/apt/lists/*
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
    && node /home/learner/.nuget/packages/microsoft.playwright/*/.playwright/package/cli.js install --with-deps --no-shell chromium \
    && ln -s "$(find /opt/browsers -type f -name chrome)" /usr/bin/chromium \
    && rm -rf /var/lib/apt/lists/*
USER 1000:1000
RUN .ci/run

FROM base AS jupyter
COPY .devcontainer/requirements.txt /tmp/requirements.txt
RUN python3 -m venv /opt/jupyter \
    && /opt/jupyter/bin/pip install --no-cache-dir --disable-pip-version-check --requirement /tmp/requirements.txt \
    && /opt/jupyter/bin/pip check
# The last kernel: .NET Interactive has ended. The same version stands in .config/dotnet-tools.json.
RUN dotnet tool install Microsoft.dotnet-interactive --version 1.0.712001 --tool-path /opt/dotnet-tools \
    && dotnet nuget locals all --clear
COPY .config/jupyter-kernel /opt/jupyter/share/jupyter/kernels/.net-csharp
# On a learner's machine it is started by `dotnet interactive`, which asks the course's tool manifest before PATH and fails
# there as long as nobody has restored it.
RUN sed -i -z 's|"dotnet",[[:space:]]*"interactive"|"/opt/dotnet-tools/dotnet-interactive"|' /opt/jupyter/share/jupyter/kernels/.net-csharp/kernel.json \
    && grep -q '"/opt/dotnet-tools/dotnet-interactive"' /opt/jupyter/share/jupyter/kernels/.net-csharp/kernel.json
# JupyterLab would ask, in English, whether to fetch news.
RUN /opt/jupyter/bin/jupyter labextension disable "@jupyterlab/apputils-extension:announcements"
# VS Code's Jupyter extension looks for kernels there when it has no Python environment.
ENV JUPYTER_PATH=/opt/jupyter/share/jupyter \
    PATH=/opt/jupyter/bin:/opt/dotnet-tools:$PATH \
    SHELL=/bin/bash
USER 1000:1000

FROM jupyter AS dev
# The dev container mounts the learner's own clone; from here it gets what a build would download.
COPY --from=build --chown=1000:1000 /home/learner/.nuget /home/learner/.nuget
COPY --from=build --chown=1000:1000 /home/learner/.dotnet /home/learner/.dotnet

FROM jupyter AS runtime
COPY --from=build --chown=1000:1000 /home/learner/.nuget /home/learner/.nuget
COPY --from=build --chown=1000:1000 /home/learner/.dotnet /home/learner/.dotnet
COPY --from=build --chown=1000:1000 /course /course
RUN mkdir my-notebooks

FROM runtime AS kernel-test
RUN failed=0 \
    && for notebook in notebooks/*.ipynb; do \
        jupyter nbconvert --to notebook --execute --output-dir /tmp/executed \
            --ExecutePreprocessor.startup_timeout=120 --ExecutePreprocessor.timeout=180 "$notebook" || failed=1; \
    done \
    && exit $failed

FROM runtime AS course
# On the volume of my-notebooks, beside the learner's copies.
ENV CONCURRENCYLAB_PROGRESS=/course/my-notebooks/.progress/progress.json
EXPOSE 8888 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD curl --fail --silent --output /dev/null http://127.0.0.1:8888/api
CMD [".devcontainer/start"]
