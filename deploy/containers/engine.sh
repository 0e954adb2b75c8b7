# A Docker engine for the scripts that source this: the one that answers, or else, for root, one of our own.
# It needs fail and $home of ../local/jdk.sh, and ends with the script through stop_engine.

engine_data=$home/.local/containers/engine
engine_run=
engine_pid=

engine_answers() {
  docker info --format '{{.ServerVersion}}' >/dev/null 2>&1
}

find_engine() {
  command -v docker >/dev/null ||
    fail "No container engine: the 'docker' command was not found; install the package docker.io (or podman-docker)."
  if engine_answers; then
    point_others_to_it
  else
    start_engine
  fi
}

# The command knows its engine by a context; Testcontainers must be told where that one listens.
point_others_to_it() {
  [ -z "${DOCKER_HOST:-}" ] || return 0
  local socket
  socket=$(docker context inspect --format '{{.Endpoints.docker.Host}}' 2>/dev/null) || return 0
  [ "$socket" = unix:///var/run/docker.sock ] || export DOCKER_HOST=$socket
}

# Its ports are on this machine alone, and it leaves the firewall and the routing as they are. Its images stay for the next run.
start_engine() {
  [ -z "${DOCKER_HOST:-}" ] || fail "No container engine answers at DOCKER_HOST=$DOCKER_HOST."
  [ "$(id -u)" = 0 ] && command -v dockerd >/dev/null ||
    fail "No container engine answers: start docker, or set DOCKER_HOST to its socket; with dockerd installed, root gets one started for the run."
  engine_run=$(mktemp -d)
  mkdir -p "$engine_data"
  had_bridge=$(ls -d /sys/class/net/docker0 2>/dev/null || true)
  export DOCKER_HOST=unix://$engine_run/docker.sock
  say "Starting a container engine of our own; its log is $engine_data.log"
  # a session of its own, so that Ctrl-C reaches the tests first and the engine last
  setsid dockerd --host "$DOCKER_HOST" --data-root "$engine_data" --exec-root "$engine_run/exec" \
    --pidfile "$engine_run/docker.pid" --ip 127.0.0.1 \
    --iptables=false --ip6tables=false --ip-forward=false --ip-masq=false >"$engine_data.log" 2>&1 &
  engine_pid=$!
  for _ in {1..120}; do
    ! engine_answers || return 0
    kill -0 "$engine_pid" 2>/dev/null || break
    sleep 0.5
  done
  fail "The container engine did not start: the reason is at the end of $engine_data.log."
}

stop_engine() {
  [ -n "$engine_pid" ] || return 0
  docker ps --all --quiet --filter label=org.tributary.tests-of | xargs -r docker rm --force --volumes >/dev/null 2>&1 || true
  kill "$engine_pid" 2>/dev/null || true
  wait "$engine_pid" 2>/dev/null || true
  [ -n "$had_bridge" ] || ! command -v ip >/dev/null || ip link delete docker0 2>/dev/null || true
  rm -rf "$engine_run"
  engine_pid=
}

# Whether the engine publishes ports on this very machine, as it does not for a script in a container that was lent a socket.
engine_is_here() {
  [ -n "$engine_pid" ] || [ "$(docker info --format '{{.Name}}')" = "$(uname -n)" ]
}
