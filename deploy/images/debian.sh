# Container images without an image registry: a small Debian by its package mirror, with our files laid over it.
# local-images sources it; it needs fail of ../local/jdk.sh.

# The engine's command is docker or podman.
engine=
suite=
made_of=

say() {
  printf '%s\n' "$1" >&2
}

require() {
  command -v "$1" >/dev/null || fail "'$1' was not found: $2."
}

# Finds all that image needs, or says what is lacking.
prepare_images() {
  [ "$(id -u)" = 0 ] || fail "Making a root file system takes root: run it with sudo."
  require mvn "install Maven 3.9 or put it on the PATH"
  require mmdebstrap "install the package mmdebstrap"
  engine=$(answering_engine) || fail "No container engine answers: start docker or podman, or set DOCKER_HOST to its socket."
  suite=${SUITE:-$(suite_of_this_machine)}
  umask 022
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
}

answering_engine() {
  local command
  for command in docker podman; do
    if command -v "$command" >/dev/null && "$command" info >/dev/null 2>&1; then
      printf '%s\n' "$command"
      return 0
    fi
  done
  return 1
}

# The Debian of this machine, for its keys are certainly here.
suite_of_this_machine() {
  (
    . /etc/os-release 2>/dev/null || true
    if [ "${ID:-}" = debian ]; then printf '%s\n' "${VERSION_CODENAME:-stable}"; else printf 'stable\n'; fi
  )
}

# Whether the engine has the image of an earlier day, and it came out of the same as it would today.
is_made() {
  [ "$("$engine" image inspect --format '{{index .Config.Labels "org.tributary.made-of"}}' "$1" 2>/dev/null)" = "$made_of" ]
}

# The Java of this machine, as much of it as a program needs that is not a compiler.
java_runtime() {
  [ -d "$work/java" ] || "$JAVA_HOME/bin/jlink" --output "$work/java" --strip-debug --no-header-files --no-man-pages --add-modules \
    java.se,jdk.charsets,jdk.crypto.cryptoki,jdk.httpserver,jdk.jfr,jdk.localedata,jdk.management,jdk.management.agent,jdk.naming.dns,jdk.net,jdk.security.auth,jdk.security.jgss,jdk.unsupported,jdk.zipfs
  mkdir -p "$1/opt"
  cp -dR "$work/java" "$1/opt/java"
}

# Usage: image NAME TREE USER HOME PACKAGES OPTION…: a small Debian with the packages and the files of TREE, run by USER, who owns HOME.
image() {
  local name=$1 tree=$2 user=$3 home_of_user=$4 packages=$5
  shift 5
  local changes=() change earlier
  for change in "USER $user" "LABEL org.tributary.made-of=$made_of" "$@"; do changes+=(--change "$change"); done
  say "Making $name"
  tree=$tree user=$user home_of_user=$home_of_user mmdebstrap --quiet --mode=root --variant=essential --include="$packages" \
    --customize-hook='printf "%s:x:999:\n" "$user" >>"$1/etc/group"' \
    --customize-hook='printf "%s:x:999:999::%s:/bin/bash\n" "$user" "$home_of_user" >>"$1/etc/passwd"' \
    --customize-hook='cp -dR "$tree/." "$1" && mkdir -p "$1$home_of_user" && chown -R 999:999 "$1$home_of_user"' \
    "$suite" "$work/root.tar" >&2
  earlier=$("$engine" image ls --quiet "$name")
  "$engine" import "${changes[@]}" "$work/root.tar" "$name" >/dev/null
  [ -z "$earlier" ] || "$engine" image rm "$earlier" >/dev/null 2>&1 || true
  rm "$work/root.tar"
}
